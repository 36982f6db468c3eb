"""What should come up at a meeting, and what should not, each with its reason: one source a file."""

from iopctl.suggestions._collect import NotSuggested as NotSuggested
from iopctl.suggestions._collect import Suggested as Suggested
from iopctl.suggestions._collect import Suggestions as Suggestions
from iopctl.suggestions._collect import place_of as place_of
from iopctl.suggestions._collect import suggest as suggest
from iopctl.suggestions._occasion import MONTHS_AHEAD as MONTHS_AHEAD
from iopctl.suggestions._source import Topic as Topic
from iopctl.suggestions._source import Urgency as Urgency
from iopctl.suggestions._topics import topic_of as topic_of
