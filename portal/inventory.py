"""The inventory of data: every field of every table of ours, from what each room declares in `personal.py`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from base.privacy import Field as Declared
from portal.checks import our_models, own_fields
from vault.erasing import sealed_fields

PURPOSES: dict[str, str | Promise] = {
    "agency.Agency": _("To say who runs this site and when it writes to people."),
    "agency.BankHoliday": _("To know on which days nobody picks up."),
    "agency.ContactPoint": _("To tell people whom to ring, and when."),
    "agency.LocalAuthority": _("To know which council answers for somebody, now and in the past."),
    "agency.OpeningException": _("To tell people whom to ring, and when."),
    "agency.OpeningHours": _("To tell people whom to ring, and when."),
    "agency.Organisation": _("To tell people who else helps."),
    "agency.OutwardCode": _("To find the council that answers for a home."),
    "agency.Postcode": _("To find the council that answers for a home."),
    "agency.PostcodeFile": _("To find the council that answers for a home."),
    "agency.RecordHolder": _("To know who keeps an adoption record."),
    "agency.Spoke": _("To know which team works with somebody."),
    "agency.Topic": _("To sort what help there is."),
    "audit.Entry": _("To prove who did what, without a name or a word in it."),
    "audit.Head": _("To show if the end of the log was cut off."),
    "home.AccessibilityStatementPage": _("To tell what on this site is hard to use, and what to do."),
    "home.Approval": _("To show that a second person said yes to exactly these words."),
    "home.ApprovedSite": _("To let children’s pages lead to safe places alone."),
    "home.AudienceHubPage": _("To tell people what help there is."),
    "home.ChildPage": _("To tell people what help there is."),
    "home.ChildrenHomePage": _("To tell people what help there is."),
    "home.ChildrensGuidePage": _("To tell people what help there is."),
    "home.EditorialCheck": _("To have a second person read the words before they are public."),
    "home.Entitlement": _("To keep facts right, with their source."),
    "home.EntitlementsPage": _("To tell people what help there is."),
    "home.Faq": _("To tell people what help there is."),
    "home.FormatVariantPage": _("To tell people what help there is."),
    "home.GlossaryTerm": _("To tell people what help there is."),
    "home.GuidePage": _("To tell people what help there is."),
    "home.Helpline": _("To tell people who helps at once."),
    "home.HomePage": _("To tell people what help there is."),
    "home.KeyFact": _("To keep facts right, with their source."),
    "home.LetterExample": _("To tell people what help there is."),
    "home.LocalAuthorityPage": _("To tell people what help there is."),
    "home.MissedSearch": _("To learn what people look for and do not find."),
    "home.NewsIndexPage": _("To tell people what help there is."),
    "home.NewsPage": _("To tell people what help there is."),
    "home.OutsideLink": _("To mend links that lead nowhere."),
    "home.PolicyPage": _("To tell people what help there is."),
    "home.RecordsRouterPage": _("To tell people what help there is."),
    "home.Resource": _("To tell people what help there is."),
    "home.ResourceLibraryPage": _("To tell people what help there is."),
    "home.ReviewLog": _("To look again at each page in time."),
    "home.ReviewState": _("To look again at each page in time."),
    "home.SourceVersion": _("To know when a translation is older than the English page."),
    "home.RevisionScore": _("To keep words easy to read."),
    "home.DraftLink": _("To let a colleague without an account read a draft."),
    "home.SafeguardingCheck": _("To have somebody who knows what could harm read pages for children."),
    "home.SearchSynonym": _("To find what people mean."),
    "home.Service": _("To tell people what help there is."),
    "home.ServiceDirectoryPage": _("To tell people what help there is."),
    "home.ServiceOffer": _("To tell people what help there is."),
    "home.StaffProfile": _("To show who one may meet, with their consent."),
    "home.StoryPage": _("To tell people what help there is."),
    "home.TopicPage": _("To tell people what help there is."),
    "home.UrgentHelpPage": _("To tell people who helps at once."),
    "home.WhoToContactPage": _("To tell people what help there is."),
    "letterbox.Arrangement": _("To keep to what was agreed for a child."),
    "letterbox.Check": _("To show who read a letter, what they decided and why."),
    "letterbox.CopyPicture": _("To give a reader the pictures that two people approved, and no others."),
    "letterbox.Delivery": _("To know how a letter reached its reader, so that it can be found and called back."),
    "letterbox.Keeping": _("To look again, on a day and by a person, at each letter that is kept."),
    "letterbox.StandingChoice": _("To do what each reader would like when something comes."),
    "letterbox.Thank": _("To pass on ready-made words, and not when they were said."),
    "letterbox.Child": _("To know which child letters are about, and when they are 18."),
    "letterbox.ChildName": _("To call a child by the name that each side knows, and to keep the other name safe."),
    "letterbox.Draft": _("To keep what somebody has begun to write."),
    "letterbox.Hold": _("To know why a letter waits, and when somebody looks again."),
    "letterbox.Item": _("To carry a letter, and to know where it is."),
    "letterbox.Line": _("To know who may write to whom, and by which names."),
    "letterbox.Member": _("To know who belongs to a family that writes."),
    "letterbox.Packet": _("To pass on exactly what two people have read."),
    "letterbox.Party": _("To know who writes, and how they sign."),
    "letterbox.ProtectedTerm": _("To find what would tell who or where a family is, before it leaves."),
    "letterbox.ReleaseCopy": _("To show the other side what was passed on."),
    "letterbox.SharedTerm": _("To know which names both sides know already."),
    "letterbox.Side": _("To keep two sides apart."),
    "letterbox.Version": _("To keep a letter just as it was sent."),
    "letterbox.Worksheet": _("To keep a reader’s notes while they work."),
    "outbox.Job": _("To do work that comes round again."),
    "outbox.Message": _("To tell people that something is there, once, and to prove that we did."),
    "people.Alert": _("To tell a manager of a look that needs a question."),
    "people.Card": _("To let somebody sign in without e-mail."),
    "people.Conflict": _("To keep a worker away from people they know in private."),
    "people.FormerName": _("To find somebody by a name they had before."),
    "people.Glass": _("To review why a worker looked outside their team."),
    "people.Guess": _("To slow down whoever guesses a PIN."),
    "people.IdentityCheck": _("To know that somebody is who they say."),
    "people.Invitation": _("To let somebody make an account."),
    "people.KnownDevice": _("To tell somebody of a sign-in from a browser that is new."),
    "people.Look": _("To know who of the staff looked at whom."),
    "people.Person": _("To know who somebody is, and how to reach them."),
    "people.Proposal": _("To have two people decide what one alone must not."),
    "people.Role": _("To know what somebody may do here."),
    "people.SafeContact": _("To reach somebody without harm."),
    "people.SearchKey": _("To find somebody without keeping names open to read."),
    "people.Standing": _("To keep people apart who must not meet."),
    "people.Support": _("To let somebody be helped by a person they chose."),
    "people.Training": _("To let only people who have learned it read letters."),
    "people.User": _("To let somebody sign in."),
    "vault.DataKey": _("To open sealed texts, and to erase them by destroying the key."),
    "vault.Edit": _("To crop or cover what must not be seen in a picture."),
    "vault.File": _("To keep a photo, paper, sound or film just as it was sent, and to know what was in it."),
    "vault.SafeCopy": _("To show and pass on what was sent, without what it carried unseen."),
}


@dataclass(frozen=True)
class Column:
    """One field, and what was decided about it."""

    name: str
    declared: Declared
    is_sealed: bool
    note: str


@dataclass(frozen=True)
class Table:
    """One model: what it is for, how many rows there are now, and its fields."""

    label: str
    name: str
    purpose: str | Promise
    rows: int
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Room:
    name: str
    tables: tuple[Table, ...]


def _columns(model: Any, declared: Any) -> Iterator[Column]:
    sealed = set(sealed_fields(model))
    for field in own_fields(model):
        yield Column(field.name, declared[field.name], field.name in sealed, str(field.help_text))


def tables() -> Iterator[Table]:
    """Each table, by app and name. Raises KeyError for a field or a table about which nobody has decided."""
    for model, declaration in sorted(our_models(), key=lambda found: found[0]._meta.label):
        name = model.__name__
        rows = model._base_manager.count()  # noqa: SLF001 - Django's documented name
        label = model._meta.label
        yield Table(label, name, PURPOSES[label], rows, tuple(_columns(model, declaration[name])))


def rooms() -> list[Room]:
    found: dict[str, list[Table]] = {}
    for table in tables():
        found.setdefault(table.label.partition(".")[0], []).append(table)
    return [Room(name, tuple(within)) for name, within in found.items()]
