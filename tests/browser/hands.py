"""Two pairs of hands: one that points, and one that has only a keyboard."""

from typing import Protocol

from playwright.sync_api import Locator, Page

LONGEST_WAY = 90
HAS_FOCUS = "element => element === document.activeElement"
NOWHERE = "document.activeElement === document.body"
IN_GROUP = "element => element.type === 'radio' && element.name === document.activeElement.name"
ONWARDS = """() => {
    const last = window.lastFocus;
    window.lastFocus = document.activeElement;
    const way = last?.isConnected ? last.compareDocumentPosition(document.activeElement) : 0;
    return !last?.isConnected || Boolean(way & Node.DOCUMENT_POSITION_FOLLOWING);
}"""
# A checkbox or radio is drawn by its label; everything else carries its own mark.
MARKED = """() => {
    const element = document.activeElement;
    const drawn = /checkbox|radio/.test(element.type);
    const style = drawn ? getComputedStyle(element.labels[0], "::before") : getComputedStyle(element);
    const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    const box = element.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return marked && (element.contains(top) || Boolean(top?.contains(element)) || top?.control === element);
}"""


class Hands(Protocol):
    """What somebody does to a page."""

    def press(self, page: Page, name: str) -> None:
        """A button or a link."""

    def fill(self, page: Page, label: str, text: str) -> None:
        """A field."""

    def tick(self, page: Page, label: str) -> None:
        """A box, or one of several answers."""


def thing(page: Page, name: str) -> Locator:
    """The button or link with this name."""
    button = page.get_by_role("button", name=name, exact=True)
    return button.or_(page.get_by_role("link", name=name, exact=True)).first


class Pointer:
    """A finger or a mouse."""

    def press(self, page: Page, name: str) -> None:
        thing(page, name).click()

    def fill(self, page: Page, label: str, text: str) -> None:
        page.get_by_label(label, exact=True).fill(text)

    def tick(self, page: Page, label: str) -> None:
        page.get_by_label(label, exact=True).check()


class Keyboard:
    """Tab, Enter, Space, arrows. It sees where it is on every stop, and never jumps back."""

    def press(self, page: Page, name: str) -> None:
        target = thing(page, name)
        self._reach(page, target)
        page.keyboard.press("Enter")
        page.wait_for_load_state()

    def fill(self, page: Page, label: str, text: str) -> None:
        self._reach(page, page.get_by_label(label, exact=True))
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(text)

    def tick(self, page: Page, label: str) -> None:
        target = page.get_by_label(label, exact=True)
        self._reach(page, target)
        page.keyboard.press("Space")
        assert target.is_checked()

    def _reach(self, page: Page, target: Locator) -> None:
        target.wait_for(state="attached")
        if page.evaluate(NOWHERE):
            self._start(page)
        page.evaluate(ONWARDS)
        for _ in range(LONGEST_WAY):
            if target.evaluate(HAS_FOCUS):
                return
            page.keyboard.press("ArrowDown" if target.evaluate(IN_GROUP) else "Tab")
            onwards = page.evaluate(ONWARDS)
            assert page.evaluate(NOWHERE) or (onwards and page.evaluate(MARKED)), self._where(page)
        raise AssertionError(f"no way by keyboard to {target}")

    def _start(self, page: Page) -> None:
        """The first stop on a page leads past the header."""
        page.keyboard.press("Tab")
        assert self._where(page).startswith("A Skip to the main part")
        assert page.evaluate(MARKED)

    def _where(self, page: Page) -> str:
        return str(page.evaluate("`${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`"))
