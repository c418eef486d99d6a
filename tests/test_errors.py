import pickle

import pytest

from tui.errors import AnalysisError, ExportError, ExportExistsError, LoadError, OnRecordError

KINDS = [LoadError, AnalysisError, ExportError, ExportExistsError]


@pytest.mark.parametrize("kind", KINDS)
def test_error_names_the_resource_the_problem_and_the_remedy(kind):
    error = kind("a.txt", "it is empty", "remove it")
    assert isinstance(error, OnRecordError)
    assert (error.resource, error.problem, error.remedy) == ("a.txt", "it is empty", "remove it")
    assert str(error) == "a.txt: it is empty; remove it"


@pytest.mark.parametrize("kind", KINDS)
def test_error_survives_the_way_between_processes(kind):
    copy = pickle.loads(pickle.dumps(kind("a.txt", "it is empty", "remove it")))
    assert type(copy) is kind
    assert str(copy) == "a.txt: it is empty; remove it"


def test_whoever_handles_a_failed_export_handles_one_that_would_overwrite():
    assert issubclass(ExportExistsError, ExportError)
