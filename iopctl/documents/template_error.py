"""What is wrong with a template, said to the one who writes it: the file, the line and what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping

import jinja2

from iopctl.errors import PersonError
from iopctl.language import Text

WRONG_IN_TEMPLATE = (
    *(jinja2.TemplateError, TypeError, ValueError, LookupError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What running a template can raise when the template, and not iopctl, is wrong."""

QUOTED = re.compile(r"'([^']+)'")


TEMPLATE_ENDINGS = (".j2", ".jinja")
"""What a template's file name ends in: a whole document's, and that of parts that several share."""


class NotStatedError(jinja2.TemplateRuntimeError):
    """A template prints something that nobody has stated."""


class NoDayError(jinja2.TemplateRuntimeError):
    """A template asks for what depends on the day, and does not say that it does."""


def wrong_template(
    path: str, line: int, what: Text, help: Text, values: Mapping[str, object] | None = None
) -> PersonError:
    """Say what is wrong on a line of a template, counted from 1."""
    return PersonError(
        Text(
            sv=f"{{template}}, rad {{line}}: {what.sv}",
            en=f"{{template}}, line {{line}}: {what.en}",
        ),
        help,
        {"template": path, "line": line, **(values or {})},
    )


def told(path: str, error: Exception) -> PersonError:
    """Say what Jinja or Python found wrong while a template was read or run."""
    match error:
        case jinja2.TemplateSyntaxError():
            return wrong_template(
                error.filename or path,
                error.lineno,
                Text(
                    sv="mallens kod går inte att läsa ({reason})",
                    en="the template's code cannot be read ({reason})",
                ),
                Text(
                    sv="se efter att varje {{{{ har sitt }}}}, varje {{% sitt %}}, och varje if och for sitt endif och endfor",
                    en="see that each {{{{ has its }}}}, each {{% its %}}, and each if and for its endif and endfor",
                ),
                {"reason": error.message or ""},
            )
        case jinja2.UndefinedError():
            return wrong_template(
                *_place(path, error),
                Text(sv="det finns inget som heter {name}", en="there is nothing called {name}"),
                Text(
                    sv="se efter hur fältet stavas; det som kan saknas prövas först med if … is defined",
                    en="see how the field is spelled; what may be missing is tried first with if … is defined",
                ),
                {"name": (QUOTED.findall(str(error)) or ["?"])[-1]},
            )
        case NotStatedError():
            return wrong_template(
                *_place(path, error),
                Text(
                    sv="här skrivs något ut som inte är angivet",
                    en="something that has not been stated is printed here",
                ),
                Text(
                    sv="sätt raden mellan if och endif, så att den bara kommer med när uppgiften finns",
                    en="put the line between if and endif, so that it is there only when it has been stated",
                ),
            )
        case NoDayError():
            return wrong_template(
                *_place(path, error),
                Text(
                    sv="det som står här beror på vilken dag det är",
                    en="what stands here depends on which day it is",
                ),
                Text(
                    sv="skriv dated: true i mallens huvud och {{{{ as_of }}}} i texten",
                    en="write dated: true in the front matter and {{{{ as_of }}}} in the text",
                ),
            )
        case jinja2.TemplateNotFound():
            return wrong_template(
                *_place(path, error),
                Text(sv="det finns ingen mall som heter {name}", en="there is no template {name}"),
                Text(
                    sv="se efter vad filen heter som ska hämtas in",
                    en="see what the file that is to be fetched is called",
                ),
                {"name": error.name or "?"},
            )
        case _:
            return wrong_template(
                *_place(path, error),
                Text(
                    sv="raden gick inte att köra ({reason})",
                    en="the line could not be run ({reason})",
                ),
                Text(
                    sv="se efter vad som görs med värdena på raden",
                    en="see what the line does with its values",
                ),
                {"reason": str(error) or type(error).__name__},
            )


def _place(path: str, error: Exception) -> tuple[str, int]:
    """Find the innermost file and line of a template that an error passed through."""
    place = path, 1
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file == path or file.endswith(TEMPLATE_ENDINGS):
            place = file, trace.tb_lineno
        trace = trace.tb_next
    return place
