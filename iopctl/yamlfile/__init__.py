"""One YAML text: read strictly into plain texts, lists and dicts, with every place and every mistake."""

from iopctl.findings import Data
from iopctl.yamlfile.file import Comment, YamlFile
from iopctl.yamlfile.reading import read

__all__ = ["Comment", "Data", "YamlFile", "read"]
