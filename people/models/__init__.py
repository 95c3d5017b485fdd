"""Accounts, the people behind them, and the roles they hold."""

from people.models.person import Person, Role
from people.models.standing import Standing
from people.models.user import User, UserManager

__all__ = ["Person", "Role", "Standing", "User", "UserManager"]
