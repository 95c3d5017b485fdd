"""What a page is measured by in a browser: each gives what is wrong, or nothing."""

from collections.abc import Callable

from playwright.sync_api import Page, ViewportSize

SMALLEST = ViewportSize(width=320, height=568)
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# The spacing that somebody may ask for (WCAG 2.2, 1.4.12), through the sheet's own door: no inline style is let in.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; }
        * { word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
TWICE = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% !important; } body * { font-size-adjust: none; }");
    document.adoptedStyleSheets = [sheet];
}"""
PLAIN = "() => { document.adoptedStyleSheets = []; document.documentElement.removeAttribute('dir'); }"
RIGHT_TO_LEFT = "document.documentElement.dir = 'rtl'"
CUT_OFF = """() => [...document.querySelectorAll("main p, main li, main h1, main h2, main h3, main a, main dd")]
    .filter(each => each.checkVisibility() && getComputedStyle(each).overflow === "hidden"
        && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1))
    .filter(each => !each.closest(".govuk-visually-hidden"))
    .map(each => each.textContent.trim().slice(0, 40))"""
# Targets of at least 24 by 24 pixels, or links inside a sentence, or with that much room around (WCAG 2.2, 2.5.8).
SMALL_TARGETS = """() => {
    const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
        .filter(each => each.checkVisibility() && !each.closest(".govuk-visually-hidden, .govuk-skip-link"))
        .filter(each => each.tagName !== "A" || getComputedStyle(each).position !== "absolute");
    const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
    const boxes = targets.map(each => [each, each.getBoundingClientRect()]).filter(([, box]) => box.width * box.height);
    const small = boxes.filter(([, box]) => box.width < 24 || box.height < 24);
    const alone = ([own, box]) => boxes.every(([other, its]) => {
        if (own === other) return true;
        const [x, y] = middle(box);
        const dx = Math.max(its.left - x, 0, x - its.right), dy = Math.max(its.top - y, 0, y - its.bottom);
        return Math.hypot(dx, dy) >= 12;
    });
    const inline = ([own]) => /\\S/.test([...own.parentElement.childNodes].filter(n => n.nodeType === 3)
        .map(n => n.textContent).join(""));
    return small.filter(each => !inline(each) && !alone(each)).map(([own]) => own.textContent.trim().slice(0, 40));
}"""


def sideways(page: Page) -> list[str]:
    return ["scrolls sideways"] if page.evaluate(TOO_WIDE) else []


def spaced_out(page: Page) -> list[str]:
    page.evaluate(SPACED)
    found = sideways(page) + list(page.evaluate(CUT_OFF))
    page.evaluate(PLAIN)
    return found


def twice_as_large(page: Page) -> list[str]:
    """At twice the size of letters on a screen of 640 pixels, which is a desk at 200 %."""
    page.set_viewport_size(ViewportSize(width=640, height=568))
    page.evaluate(TWICE)
    found = sideways(page) + list(page.evaluate(CUT_OFF))
    page.evaluate(PLAIN)
    page.set_viewport_size(SMALLEST)
    return found


def right_to_left(page: Page) -> list[str]:
    page.evaluate(RIGHT_TO_LEFT)
    found = sideways(page)
    page.evaluate(PLAIN)
    return found


def small_targets(page: Page) -> list[str]:
    return list(page.evaluate(SMALL_TARGETS))


MEASURES: dict[str, Callable[[Page], list[str]]] = {
    "at 320 pixels": sideways,
    "with spaced letters": spaced_out,
    "twice as large": twice_as_large,
    "right to left": right_to_left,
    "targets": small_targets,
}
