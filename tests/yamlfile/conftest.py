"""Both ways of parsing: libyaml, and Python's own parser where libyaml is not installed."""

import pytest

from iopctl.yamlfile import composing


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request, monkeypatch):
    if request.param == "python":
        monkeypatch.setattr(composing, "_loader", composing._PythonLoader)
    return request.param
