"""The one path from a source to an export, taken by the command line and the app alike.

Loaders, analysis and exporters are imported where they are used, so that a start pays only for what it
does.
"""

from collections.abc import Iterable, Iterator

from tui.errors import AnalysisError, LoadError
from tui.model import Analysis, Article


def load(sources: Iterable[str]) -> Iterator[Article | LoadError]:
    """Each article the sources hold, in order; in the place of a file that cannot be read, its error.

    A source is the path of a file or of a folder; a folder stands for the readable files below it.
    """
    from tui.loaders.folder import articles  # noqa: PLC0415

    return articles(sources)


def analyse(article: Article, *, attitudes: bool = False) -> Analysis:
    """Who says what in the article; beliefs, wishes and plans too where `attitudes` asks for them.

    Raises AnalysisError, naming the article's origin, whatever went wrong inside.
    """
    from tui.analysis.pipeline import analyse as run  # noqa: PLC0415

    try:
        analysis = run(article)
    except Exception as error:
        problem = f"looking for statements failed ({type(error).__name__}: {error})"
        raise AnalysisError(article.origin, problem, "read it without; please report the file") from error
    if attitudes:
        return analysis
    return analysis.only(lambda statement: statement.attribution == "communication")
