from tui.training.attribution.scoring import Measures, Rates, score_table

SOME = Rates(100.0, 200 / 3, 80.0)
NONE = Rates(0.0, 0.0, 0.0)


def test_the_table():
    full = Measures(1200, 1100, SOME, SOME, 94.96, SOME)
    empty = Measures(0, 3, NONE, NONE, None, NONE)
    printed = score_table({"all": full, "direct": full, "indirect": empty, "mixed": empty})
    assert printed.splitlines() == [
        "           gold  pred |    exact P/R/F    |   overlap P/R/F   | source |     e2e P/R/F    ",
        "all        1200  1100 | 100.0  66.7  80.0 | 100.0  66.7  80.0 |   95.0 | 100.0  66.7  80.0",
        "direct     1200  1100 | 100.0  66.7  80.0 | 100.0  66.7  80.0 |   95.0 | 100.0  66.7  80.0",
        "indirect      0     3 |   0.0   0.0   0.0 |   0.0   0.0   0.0 |      - |   0.0   0.0   0.0",
        "mixed         0     3 |   0.0   0.0   0.0 |   0.0   0.0   0.0 |      - |   0.0   0.0   0.0",
    ]
