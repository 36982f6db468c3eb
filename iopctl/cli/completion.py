"""`iopctl completion`: what makes a shell complete commands, options, ids and words."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._language import chosen
from iopctl.cli._options import Lang
from iopctl.cli._session import say, word
from iopctl.language import Text

ABOUT = Text(
    "Skriv det som får skalet att fylla i kommandon, flaggor och id med Tabb.",
    "Write what makes the shell complete commands, options and ids with Tab.",
)
PARAMETERS = {
    "shell": Text(
        "Skalet: bash, zsh, fish eller powershell; utelämnat det som körs.",
        "The shell: bash, zsh, fish or powershell; left out, the one that runs.",
    ),
}

# The word that is being typed comes last and begins with =, so that an empty one is not lost on the way.
SCRIPTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "bash": (
            "iopctl completion bash >> ~/.bashrc",
            """_iopctl() {
    local IFS=$'\\n' current="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=($(iopctl --complete "${COMP_WORDS[@]:1:COMP_CWORD-1}" "=$current" 2>/dev/null))
}
complete -o default -F _iopctl iopctl
""",
        ),
        "zsh": (
            "iopctl completion zsh >> ~/.zshrc",
            """autoload -Uz compinit && (( $+functions[compdef] )) || compinit
_iopctl() {
    local -a found
    found=("${(@f)$(iopctl --complete "${(@)words[2,CURRENT-1]}" "=${words[CURRENT]}" 2>/dev/null)}")
    if [[ -n "$found" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _iopctl iopctl
""",
        ),
        "fish": (
            "iopctl completion fish > ~/.config/fish/completions/iopctl.fish",
            """function __iopctl
    set -l words (commandline -opc)
    iopctl --complete $words[2..] "="(commandline -ct) 2>/dev/null
end
complete -c iopctl -a '(__iopctl)'
""",
        ),
        "powershell": (
            "iopctl completion powershell >> $PROFILE",
            """Register-ArgumentCompleter -Native -CommandName iopctl -ScriptBlock {
    param($current, $command, $position)
    $words = @($command.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($current -ne '') { $words = @($words | Select-Object -SkipLast 1) }
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    iopctl --complete @words "=$current" 2>$null |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
""",
        ),
    }
)
INSTALL = Text("en gång: {how}", "once: {how}")


def completion(
    shell: Annotated[str | None, typer.Argument(metavar="bash|zsh|fish|powershell")] = None,
    lang: Lang = None,
) -> int:
    """Write a shell's script."""
    name = shell or _running()
    word(name, tuple(SCRIPTS), "SHELL")
    how, script = SCRIPTS[name]
    language = chosen(sys.argv[1:] if lang is None else ["--lang", lang], os.environ)
    say(f"# {INSTALL.said(language, {'how': how})}\n{script}")
    return WELL


def _running() -> str:
    """Give the shell that the environment names, as far as it does; Windows has PowerShell."""
    name = Path(os.environ.get("SHELL", "")).name
    return name if name in SCRIPTS else "powershell" if os.name == "nt" else "bash"
