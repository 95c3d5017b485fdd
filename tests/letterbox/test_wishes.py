"""Titles and strong feelings: what whoever reads a letter has said counts."""

import pytest

from base.clock import today
from letterbox.actions import claiming, deciding, ticking, wishes
from letterbox.actions.talking import NotOfThem, Spoke
from letterbox.enums import CHECKLIST, FIRST_READING, ItemState, Part, Tick
from letterbox.enums.desk import Spoken, WishKind
from letterbox.enums.plan import AgreementState, How, News, Wish
from letterbox.models import Agreement, Item, Talk, Version, WishAsked
from tests.cast import claim, give_back, line_of, send
from tests.letterbox.pages import desk, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
TITLED = "Dear Keira,\nthe beans grew tall.\nLove, Mummy"
ADMITTED = {"line": CHECKLIST[Part.LINE], "content": CHECKLIST[Part.CONTENT]}


@pytest.fixture
def agreed(jacob, alison):
    """Keira has agreed, and wishes this of titles."""

    def agree(titles: Wish, **more: object) -> Agreement:
        party = line_of(alison).reader
        at = {"state": AgreementState.AGREED, "answered_on": today(), "agreed_how": How.PAGE}
        return Agreement.objects.create(
            party=party, version=1, key_owner=party.side.key_owner, accepts_titles=titles, **at, **more
        )

    return agree


def pass_on(item, reader, *more) -> None:
    deciding.pass_first(item, reader, item.claim_number, {*FIRST_READING, *more})


def asked(item, reader, person, *, may_stay, kind=WishKind.TITLES) -> WishAsked:
    spoke = Spoke(person, Spoken.PHONE, today(), "She thought about it.")
    return wishes.note_asked(item, reader, item.claim_number, (kind, may_stay), spoke)


def looked(item, browser) -> str:
    """The desk, once they have said that they read it all."""
    browser.post(desk("read_whole", item.public_id), {"claim": item.claim_number})
    return seen(browser.get(desk("desk", item.public_id)))


@pytest.mark.shows("letterbox F9.23")
def test_for_whoever_said_yes_it_passes_as_it_is(agreed, alison, sam, as_) -> None:
    agreed(Wish.ACCEPT)
    item = claim(send(alison, TITLED), sam)
    assert "The helper found nothing; you decide." in looked(item, as_(sam))
    pass_on(item, sam)
    assert Item.objects.get().state == ItemState.SECOND_CHECK


@pytest.mark.shows("letterbox F9.23")
def test_whoever_wants_to_be_asked_is_asked(agreed, alison, keira, sam, as_) -> None:
    agreed(Wish.ASK)
    item = claim(send(alison, TITLED), sam)
    assert "They want to be asked first." in looked(item, as_(sam))
    with pytest.raises(ticking.WishesToLookAt) as stopped:
        pass_on(item, sam)
    assert stopped.value.kinds == {"title"}
    asked(item, sam, keira, may_stay=True)
    pass_on(item, sam)
    assert Item.objects.get().state == ItemState.SECOND_CHECK
    assert (Talk.objects.get().spoke_with, Talk.objects.get().party) == (keira, item.line.reader)


@pytest.mark.shows("letterbox F9.23")
def test_where_they_would_rather_not_the_writer_has_help_and_their_letter_is_kept(agreed, alison, sam, as_) -> None:
    agreed(Wish.NO)
    item = claim(send(alison, TITLED), sam)
    assert "They have said “please not”." in looked(item, as_(sam))
    with pytest.raises(ticking.WishesToLookAt):
        pass_on(item, sam)
    back = give_back(item, sam, "Thank you. May we talk about how you sign it?")
    assert (back.state, Version.objects.get().text) == (ItemState.WITH_WRITER, TITLED)


def test_asked_about_it_they_may_say_no_and_later_yes(agreed, alison, keira, sam, as_) -> None:
    agreed(Wish.ASK)
    item = claim(send(alison, TITLED), sam)
    asked(item, sam, keira, may_stay=False)
    assert "They have said “please not”." in looked(item, as_(sam))
    with pytest.raises(ticking.WishesToLookAt):
        pass_on(item, sam)
    asked(item, sam, keira, may_stay=True)
    pass_on(item, sam)


def test_an_answer_about_one_kind_says_nothing_of_another(agreed, alison, keira, sam) -> None:
    agreed(Wish.ASK)
    item = claim(send(alison, f"My heart is broken.\n{TITLED}"), sam)
    asked(item, sam, keira, may_stay=True)
    with pytest.raises(ticking.WishesToLookAt) as stopped:
        pass_on(item, sam)
    assert stopped.value.kinds == {"feelings"}


def test_a_letter_that_is_written_again_is_asked_about_again(agreed, alison, keira, sam) -> None:
    agreed(Wish.ASK)
    item = claim(send(alison, TITLED), sam)
    asked(item, sam, keira, may_stay=True)
    Version.objects.create(item=item, number=2, text=f"{TITLED}\nand Grandma", made_by=alison, key_owner="originals:1")
    with pytest.raises(ticking.WishesToLookAt):
        pass_on(item, sam)


def test_while_nothing_is_agreed_they_are_asked(jacob, alison, sam) -> None:
    item = claim(send(alison, TITLED), sam)
    with pytest.raises(ticking.WishesToLookAt):
        pass_on(item, sam)
    pass_on(item, sam, Tick.WISHES_LOOKED_AT)


def test_the_page_says_what_to_do_and_keeps_the_ticks(agreed, alison, keira, sam, as_) -> None:
    agreed(Wish.ASK)
    item, browser = claim(send(alison, TITLED), sam), as_(sam)
    answer = browser.post(desk("pass", item.public_id), {**ADMITTED, "claim": item.claim_number})
    assert answer.status_code == 400
    assert "whoever reads it wants to be asked first" in seen(answer)
    page = desk("ask_reader", item.public_id)
    assert "Ring them." in seen(browser.get(page))
    empty = browser.post(page, {"claim": item.claim_number})
    assert (empty.status_code, "Choose what they said." in seen(empty)) == (400, True)
    said = {"kind": "title", "may_stay": "yes", "spoke_with": keira.public_id, "how": "phone", "on": today()}
    browser.post(page, {**said, "words": "That is fine.", "claim": item.claim_number})
    assert (WishAsked.objects.get().may_stay, WishAsked.objects.get().talk.words) == (True, "That is fine.")
    browser.post(desk("pass", item.public_id), {**ADMITTED, "claim": item.claim_number})
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_only_the_reader_of_that_line_and_whoever_has_the_letter(jacob, alison, keira, sam, noor, as_) -> None:
    item = claim(send(alison, TITLED), sam)
    with pytest.raises(NotOfThem):
        asked(item, sam, alison, may_stay=True)
    with pytest.raises(claiming.Taken):
        asked(item, noor, keira, may_stay=True)
    assert as_(alison).get(desk("ask_reader", item.public_id)).status_code == 403
    assert as_(sam).get(desk("ask_reader", "zzzzzzzzzz")).status_code == 404
    assert not WishAsked.objects.exists()


def test_the_desk_says_what_the_reader_wishes(agreed, alison, sam, as_) -> None:
    agreed(Wish.ACCEPT, accepts_strong_feelings=Wish.NO, news_to_be_told=[News.DEATH])
    page = seen(as_(sam).get(desk("desk", claim(send(alison), sam).public_id)))
    assert "or another title: <strong>Yes, that is fine</strong>" in page
    assert "such as grief: <strong>Please not</strong>" in page
    assert "Somebody has died" in page
