"""Fields of the vault's keys."""

from base.privacy import Declaration, Keep, staff

FIELDS: Declaration = {
    "DataKey": staff(Keep.KEY, "id", "owner", "wrapped", "master", "made_at"),
}
