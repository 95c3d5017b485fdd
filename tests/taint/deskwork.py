"""All that those who read and lead may write about a letter, each word of it something that can be recognised."""

from base.clock import today
from letterbox.enums import CHECKLIST, Part
from letterbox.models import Incident, News, OurWords
from people.models import Person
from tests.taint.journey import HARMLESS, World, claim, keep, let_go, send
from tests.taint.planting import Family

TICKS = {"line": CHECKLIST[Part.LINE], "content": CHECKLIST[Part.CONTENT]}
# What the writer is shown, and what only staff are.
SHOWN = {"note with a change", "changed copy", "answer of another"}
FOR_STAFF = {
    *("fact", "desk note", "news", "why not told", "talk", "word back", "why look again"),
    *("why locked", "referral", "no risk", "what is said", "why unlock", "why kept", "say kept"),
    *("leak", "regulator", "learned"),
}


def spoke(family: Family, words: str) -> dict[str, str]:
    day = today().isoformat()
    return {"spoke_with": family.person.public_id, "how": "phone", "on": day, "words": words}


def work_at_the_desk(world: World, writer: Family, reader: Family) -> None:
    ref = send(world, writer, HARMLESS)
    note_beside(world, writer, reader, ref)
    ask_about_a_change(world, writer, ref)
    look_again(world, writer, ref)
    lock_it(world, writer, ref)
    report_it(world, writer, ref)


def note_beside(world: World, writer: Family, reader: Family, ref: str) -> None:
    """A fact, a note, and news: once told, once not to be told."""
    number, path = claim(world, world.first, ref), f"/staff/letters/{ref}"
    world.step(world.first, f"{path}/fact/", claim=number, kind="place", words=keep(writer, "fact"))
    world.step(world.first, f"{path}/note/", words=keep(writer, "desk note"))
    for _time in range(2):
        world.step(world.first, f"{path}/news/", claim=number, kind="other", words=keep(writer, "news"))
    told, not_told = News.objects.untold().order_by("pk")
    world.see(world.first, f"/staff/news/{told.public_id}/told/")
    world.step(world.first, f"/staff/news/{told.public_id}/told/", **spoke(reader, keep(reader, "talk")))
    why = keep(writer, "why not told")
    world.step(world.manager, f"/staff/news/{not_told.public_id}/not-told/", why=why)
    world.step(world.first, f"{path}/read-whole/", claim=number)
    world.see(world.first, f"{path}/")


def ask_about_a_change(world: World, writer: Family, ref: str) -> None:
    """Handed back by the second reader, asked again, declined by the writer."""
    path = f"/staff/letters/{ref}/change/"
    said = {"claim": 1, "about_wishes": "on", "note": keep(writer, "note with a change"), **TICKS}
    world.step(world.first, path, copy=keep(writer, "changed copy"), **said)
    (ours,) = OurWords.objects.waiting()
    world.step(world.second, f"/staff/words/{ours.public_id}/", back="yes", note=keep(writer, "word back"))
    world.see(world.first, path)
    world.step(world.first, path, copy=writer.markers["changed copy"], **said)
    let_go(world)
    (ours,) = OurWords.objects.open_changes()
    world.step(writer.browser, f"/your-page/post/{ref}/answer/", change=ours.public_id, no="1")


def look_again(world: World, writer: Family, ref: str) -> None:
    world.step(writer.browser, f"/your-page/post/{ref}/look/", words=keep(writer, "why look again"))
    world.see(world.leader, f"/staff/letters/{ref}/")
    answer = {"end": "stays", "answer": keep(writer, "answer of another")}
    world.step(world.leader, f"/staff/letters/{ref}/another-look/", **answer)


def lock_it(world: World, writer: Family, ref: str) -> None:
    """Locked, and at last kept safe by two."""
    path, day = f"/staff/letters/{ref}", today().isoformat()
    reference = keep(writer, "referral")
    world.step(world.first, f"{path}/lock/", kind="other", why=keep(writer, "why locked"), reference=reference)
    world.step(world.leader, f"{path}/lock/referral/", reference=reference, next_look_on=day)
    world.step(world.manager, f"{path}/lock/no-risk/", why=keep(writer, "no risk"))
    world.step(world.manager, f"{path}/lock/words/", say=keep(writer, "what is said"))
    world.step(world.leader, f"{path}/lock/ask/", end="kept_safe", why=keep(writer, "why unlock"))
    world.see(world.manager, f"{path}/")
    teller = Person.objects.get(called="Sam").public_id
    kept = {"reason": "other", "why": keep(writer, "why kept"), "say": keep(writer, "say kept")}
    world.step(world.manager, f"{path}/lock/agree/", teller=teller, next_look_on=day, **kept)
    world.see(world.leader, f"{path}/")


def report_it(world: World, writer: Family, ref: str) -> None:
    """A possible leak, led to its end."""
    words = keep(writer, "leak")
    world.step(world.manager, f"/staff/report/?letter={ref}", words=words)
    incident = Incident.objects.open().get()
    path, contact = f"/staff/incidents/{incident.public_id}", Person.objects.get(called="Joan").public_id
    world.step(world.manager, f"{path}/known/", kind="nearly", contact=contact, regulator=keep(writer, "regulator"))
    world.step(world.manager, f"{path}/close/", learned=keep(writer, "learned"))
    world.see(world.manager, f"{path}/")
