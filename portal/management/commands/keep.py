"""`manage.py keep`: carries out how long what is kept, now. Safe to stop, and to run again or twice at once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from base.keeping import Rule, rules
from portal import keeping


class Command(BaseCommand):
    help = "Removes, empties or erases what is past its time, by the table of rules; --dry-run only counts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say what would go, and change nothing")
        parser.add_argument("--rule", default="", help="carry out this rule alone")

    def handle(self, *args: Any, dry_run: bool = False, rule: str = "", **options: Any) -> None:
        wanted = self._wanted(rule)
        if dry_run:
            told = [each for each in keeping.would_go() if each.rule in wanted]
        else:
            told = [keeping.carry_out(each) for each in wanted]
        for each in told:
            self.stdout.write(f"{each.rows:>8}  {each.rule.fate:<6}  {each.rule.name}: {each.rule.when}")
        if dry_run:
            self.stdout.write("Nothing was changed.")
        broken = [each.rule.name for each in told if each.broke_off]
        if broken:
            raise CommandError(f"Part of it broke off and is as it was: {', '.join(broken)}. The error log says where.")

    def _wanted(self, name: str) -> list[Rule]:
        found = [rule for rule in rules() if name in ("", rule.name)]
        if not found:
            names = ", ".join(rule.name for rule in rules())
            raise CommandError(f"There is no rule {name!r}. The rules are: {names}.")
        return found
