"""A Typer app that does nothing: what any command of its kind has to pay."""

import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    """Do nothing."""


app()
