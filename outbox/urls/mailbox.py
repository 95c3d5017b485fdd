"""The mailbox of the embedded run."""

urlpatterns: list[object] = []
