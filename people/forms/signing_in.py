"""What people type to come in: a card's number, a PIN, a password of their own."""

from typing import Any

from allauth.account.forms import SignupForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AddWebAuthnForm, LoginWebAuthnForm
from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from base.forms import RibbonForm
from people.models import User
from people.numbers import DIGITS, PIN_DIGITS, are_digits, is_possible, is_weak, plain_digits

ON_A_NUMBER_PAD = {"inputmode": "numeric", "autocomplete": "off", "spellcheck": "false"}
HOW_TO_CHOOSE = _(
    "Six digits that only you know. Do not use a birthday. One way: put three old house or bus numbers one after "
    "another. From 27, 4 and 193 you get 274193."
)


class AddPasskeyForm(AddWebAuthnForm):
    """A passkey is asked who holds it and signs in by itself, unless its owner says otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True

    def clean(self) -> dict[str, Any]:
        try:
            return dict(super().clean())
        except KeyError:  # the library looks for parts that a browser always sends
            raise get_adapter().validation_error("incorrect_code") from None


class PasskeySignInForm(LoginWebAuthnForm):
    """What no browser sends is no passkey, rather than a fault of ours."""

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except KeyError:
            raise get_adapter().validation_error("incorrect_code") from None


class SignUpForm(SignupForm):
    """An address that is known takes as long as a new one: the slow hash of a password is made either way."""

    def try_save(self, request: HttpRequest) -> Any:
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        return super().try_save(request)


class NumberField(forms.CharField):
    """A card's number, with or without spaces. Whether its digits fit together is no secret: they can be counted."""

    default_error_messages = {
        "required": _("Type the number of your card"),
        "digits": _("A card number has only digits. Look at the card again"),
        "check": _("One digit of this number is not right. Look at the card again"),
    }

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={**ON_A_NUMBER_PAD, "class": "govuk-input--width-20"})
        super().__init__(max_length=40, label=_("Card number"), widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        number = plain_digits(super().clean(value))
        if not are_digits(number, len(number)):
            raise ValidationError(self.error_messages["digits"], code="digits")
        if len(number) != DIGITS:
            words = ngettext(
                "A card number has 12 digits. This has %(count)s digit. Look at the card again",
                "A card number has 12 digits. This has %(count)s digits. Look at the card again",
                len(number),
            )
            raise ValidationError(words, code="length", params={"count": len(number)})
        if not is_possible(number):
            raise ValidationError(self.error_messages["check"], code="check")
        return number


class PinField(forms.CharField):
    """Six digits, never shown again."""

    default_error_messages = {"required": _("Type your PIN"), "digits": _("A PIN has six digits")}

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.PasswordInput(attrs={**ON_A_NUMBER_PAD, "class": "govuk-input--width-10"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        pin = plain_digits(super().clean(value))
        if not are_digits(pin, PIN_DIGITS):
            raise ValidationError(self.error_messages["digits"], code="digits")
        return pin


class CardForm(RibbonForm):
    """The pair that opens an account."""

    number = NumberField(help_text=_("12 digits, on the front of your card"))
    pin = PinField(label=_("PIN"), help_text=_("The six digits that you chose"))


class PinForm(RibbonForm):
    """To show that it is still you."""

    pin = PinField(label=_("PIN"))


class NewPinForm(RibbonForm):
    """A PIN that was chosen, typed twice."""

    new_pin = PinField(label=_("New PIN"), help_text=HOW_TO_CHOOSE, error_messages={"required": _("Choose a new PIN")})
    again = PinField(label=_("New PIN again"), error_messages={"required": _("Type the new PIN again")})

    def clean(self) -> dict[str, Any]:
        found = self.cleaned_data
        pin, again = found.get("new_pin"), found.get("again")
        if pin and is_weak(pin, found.get("number", "")):
            weak = _(
                "Others would try this PIN first. Choose six digits that are no row, do not repeat, and do not "
                "stand on your card"
            )
            self.add_error("new_pin", weak)
        elif pin and again and pin != again:
            self.add_error("again", _("The two PINs are not the same. Type the new PIN again"))
        return found


class FirstPinForm(NewPinForm):
    """A card's first PIN."""

    number = NumberField(help_text=_("12 digits, on the front of your card"))
    field_order = ("number", "new_pin", "again")


class ChangePinForm(NewPinForm):
    """Another PIN, by whoever knows the one that counts now."""

    pin = PinField(label=_("Your PIN now"))
    field_order = ("pin", "new_pin", "again")


class PasswordForm(RibbonForm):
    """A first password, typed twice."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=200,
        help_text=_("10 letters or more. Three or four words that do not belong together are easy to keep in mind."),
        error_messages={"required": _("Choose a password")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Password again"),
        strip=False,
        max_length=200,
        error_messages={"required": _("Type the password again")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        validate_password(password, User(email=self.email))
        return password

    def clean(self) -> dict[str, Any]:
        found = self.cleaned_data
        if {"password", "again"} <= found.keys() and found["password"] != found["again"]:
            self.add_error("again", _("The two passwords are not the same. Type the password again"))
        return found
