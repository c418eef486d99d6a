"""The errors of the package, each with the resource, the problem and the remedy.

Functions raise one of these and never exit; the command line and the app turn it into a message.
"""


class OnRecordError(Exception):
    """The base class of all errors that this package raises on purpose.

    `resource` is what could not be used (usually a path, as a reader would write it), `problem` what is wrong
    with it, `remedy` what to do about it; the last two are sentences without a capital and a full stop.
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
    """An article could not be searched for statements; its text can still be read."""


class LibraryError(OnRecordError):
    """A library could not be opened, read or written; its content is unchanged."""


class QueryError(OnRecordError):
    """A query could not be understood; the resource is the part that could not."""


class ConfigurationError(OnRecordError):
    """Something in the configuration file is wrong; the default is used in its place."""


class ExportError(OnRecordError):
    """An export could not be written; an existing file is unchanged."""


class OutputRefusedError(ExportError):
    """The output is a file that the program reads or keeps; nothing was written."""


class ExportExistsError(ExportError):
    """The output file exists already, and overwriting it was not asked for."""
