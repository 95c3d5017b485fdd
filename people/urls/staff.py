"""Addresses at which staff look after people and colleagues."""

from django.urls import path

from people.views.staff import changes, colleagues, finding, looks, person, proposals

app_name = "persons"
urlpatterns = [
    path("people/", finding.find, name="find"),
    path("people/new/", finding.new, name="new"),
    path("people/outside/", finding.outside, name="outside"),
    path("people/<pid:ref>/", person.person, name="person"),
    path("people/<pid:ref>/reach/", person.reach, name="reach"),
    path("people/<pid:ref>/freeze/", person.freeze, name="freeze"),
    path("people/<pid:ref>/identity/", person.check_identity, name="identity"),
    path("people/<pid:ref>/safe-contact/", person.safe_contact, name="safe_contact"),
    path("people/<pid:ref>/card/", person.make_card, name="card"),
    path("people/<pid:ref>/known/", person.know_in_private, name="known"),
    path("people/<pid:ref>/change/", changes.change, name="change"),
    path("people/<pid:ref>/invite/", changes.invite, name="invite"),
    path("people/<pid:ref>/recover/", changes.recover, name="recover"),
    path("people/<pid:ref>/merge/", changes.merge, name="merge"),
    path("people/<pid:ref>/death/", changes.death, name="death"),
    path("people/<pid:ref>/resume/", changes.resume, name="resume"),
    path("people/<pid:ref>/tie/", changes.tie, name="tie"),
    path("proposals/", proposals.proposals, name="proposals"),
    path("proposals/<pid:ref>/", proposals.proposal, name="proposal"),
    path("proposals/<pid:ref>/decide/", proposals.decide, name="decide"),
    path("proposals/<pid:ref>/stop/", proposals.stop, name="stop"),
    path("proposals/<pid:ref>/hurry/", proposals.hurry, name="hurry"),
    path("proposals/<pid:ref>/put-back/", proposals.put_back, name="put_back"),
    path("colleagues/", colleagues.colleagues, name="colleagues"),
    path("colleagues/new/", colleagues.new, name="new_colleague"),
    path("colleagues/<pid:ref>/", colleagues.colleague, name="colleague"),
    path("colleagues/<pid:ref>/role/", colleagues.ask_role, name="ask_role"),
    path("colleagues/<pid:ref>/end-role/", colleagues.end, name="end_role"),
    path("colleagues/<pid:ref>/leaves/", colleagues.leaves, name="leaves"),
    path("colleagues/<pid:ref>/suspend/", colleagues.suspend, name="suspend"),
    path("colleagues/<pid:ref>/training/", colleagues.training, name="training"),
    path("looks/", looks.looks, name="looks"),
    path("looks/mine/", looks.mine, name="my_looks"),
    path("looks/alert/<pid:ref>/seen/", looks.seen, name="seen"),
    path("looks/<pid:ref>/review/", looks.review, name="review"),
]
