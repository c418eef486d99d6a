"""Draws the README's pictures from the real app on the sample articles.

python tests/pictures/make.py
"""

import asyncio
import re
from pathlib import Path

from tui.app.app import OnRecord
from tui.resources import seeds

HERE = Path(__file__).parent
PICTURES = {
    "reader": ("record-dark", (160, 40), ["tab", "tab", "j", "j", "tab", *"nnnnnnnnnnnnn", "w"]),
    "light": ("record-light", (120, 40), ["n", "n", "n", "m", "n"]),
    "speaker": ("record-dark", (120, 40), [*"nnnnn", "s"]),
}
"""Theme, size and keys of each picture."""


async def draw(name: str) -> None:
    theme, size, keys = PICTURES[name]
    app = OnRecord([str(seeds())], theme=theme)
    async with app.run_test(size=size) as pilot:
        articles = app.session.articles
        while not app.loaded or any(articles.listed(key).pending for key in articles.items):
            await pilot.pause(0.05)
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture = app.export_screenshot(simplify=True)
    offline = re.sub(r"@font-face\s*\{.*?\}", "", picture, flags=re.DOTALL)
    (HERE / f"{name}.svg").write_text(offline, encoding="utf-8")


if __name__ == "__main__":
    for picture in PICTURES:
        asyncio.run(draw(picture))
