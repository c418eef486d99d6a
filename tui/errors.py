"""What can go wrong, each naming the resource and the remedy.

A library call raises one of these and never exits; whoever stands at the boundary (the command line, the
app) turns it into a message.
"""


class OnRecordError(Exception):
    """The root of every error this package raises on purpose.

    `resource` is what could not be used (a path, as a reader would write it), `problem` what is wrong with
    it, `remedy` what to do about it; the last two are sentences without a final full stop.
    """

    def __init__(self, resource: str, problem: str, remedy: str) -> None:
        super().__init__(resource, problem, remedy)
        self.resource = resource
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.resource}: {self.problem}; {self.remedy}"


class LoadError(OnRecordError):
    """A source could not be read as an article."""


class AnalysisError(OnRecordError):
    """An article could not be searched for statements; its text is as readable as before."""


class LibraryError(OnRecordError):
    """A library could not be opened, read or written; what it holds is unchanged."""


class QueryError(OnRecordError):
    """A query could not be understood; its resource is the part that could not."""


class ConfigurationError(OnRecordError):
    """Something in the configuration file cannot be used; what is usual holds in its place."""


class ExportError(OnRecordError):
    """An export could not be written; whatever stood at its place is unchanged."""


class OutputRefusedError(ExportError):
    """The output names a file that the program reads or keeps; nothing was written."""


class ExportExistsError(ExportError):
    """A file stands where the export would go; it was not asked to be overwritten."""
