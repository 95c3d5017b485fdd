"""Lists the live pages that the gate would stop today, and why."""

from typing import Any

from django.core.management.base import BaseCommand

from home import gate


class Command(BaseCommand):
    help = "Lists the live pages that the publish gate would stop today, or let go only with a reason."

    def handle(self, *_args: Any, **_options: Any) -> None:
        verdicts = gate.report()
        for verdict in verdicts:
            for each in verdict.problems:
                self.stdout.write(f"{verdict.page.url_path}  {each.level}  {each.code}  {each.message}")
        stopped = sum(bool(verdict.blocks) for verdict in verdicts)
        self.stdout.write(f"{stopped} would be stopped, {len(verdicts) - stopped} have warnings.")
