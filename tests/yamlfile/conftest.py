"""Both ways of parsing: libyaml, and Python's own parser where libyaml is not installed."""

import pytest

from iopctl.yamlfile import reading


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request, monkeypatch):
    if request.param == "python":
        monkeypatch.setattr(reading, "_loader", reading._PythonLoader)
    return request.param
