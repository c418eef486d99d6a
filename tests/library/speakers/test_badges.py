"""Letters and accents that stay."""

from tests.library.building import document, filled

ONE = document("One\n\nRain falls, Ada B. Moe said. Wind blows, Lee said.")
TWO = document("Two\n\nSnow falls, Bo Ash said. Hail falls, Ada Moe said.")


def test_a_voice_stays_the_same_in_every_article():
    with filled() as library:
        badges = library.badges
        assert badges.of(ONE) == {}
        badges.keep(ONE, {"p1": ("M", 1), "p2": ("L", 2)})
        assert badges.of(ONE) == {"p1": ("M", 1)}, "a surname alone is nobody elsewhere"
        assert badges.of(TWO) == {"p2": ("M", 1)}
        badges.keep(TWO, {"p1": ("A", 1), "p2": ("X", 9)})
        assert badges.of(TWO) == {"p1": ("A", 1), "p2": ("M", 1)}
