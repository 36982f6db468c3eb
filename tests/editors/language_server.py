"""A small editor: it opens a file in yaml-language-server, points at places, and sees what comes back."""

import json
import subprocess
import threading
from queue import Queue

WAIT = 30
"""Seconds; the server answers within one, but may start slowly."""


class Editor:
    """One file, open in a language server that knows one schema for it."""

    def __init__(self, program, schema_uri):
        self.server = subprocess.Popen(
            [program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.settings = {
            "yaml": {
                "schemas": {schema_uri: "*.yaml"},
                "hover": True,
                "completion": True,
                "validate": True,
                "schemaStore": {"enable": False},
            }
        }
        self.answers, self.diagnostics, self.asked = Queue(), Queue(), 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": CAPABILITIES})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def open(self, uri, text):
        """Open a file, and give what is marked in it: line, column and message, from 1."""
        self.uri, self.text = uri, text
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})
        while (found := self.diagnostics.get(timeout=WAIT))["uri"] != uri:
            pass
        return [
            (
                one["range"]["start"]["line"] + 1,
                one["range"]["start"]["character"] + 1,
                one["message"],
            )
            for one in found["diagnostics"]
        ]

    def hover(self, at):
        """Give what is shown when one points at the text `at`."""
        found = self.ask("textDocument/hover", self._place(self.text.index(at) + 1))
        return found and found["contents"]["value"]

    def complete(self, after):
        """Give what is offered just after the text `after`: by label, what is put in and shown of it."""
        place = self._place(self.text.index(after) + len(after))
        found = self.ask("textDocument/completion", place)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def close(self):
        """End the server."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.server.communicate(timeout=WAIT)

    def _place(self, offset):
        before = self.text[:offset]
        line = before.count("\n")
        character = len(before) - (before.rfind("\n") + 1)
        return {
            "textDocument": {"uri": self.uri},
            "position": {"line": line, "character": character},
        }

    def ask(self, method, parameters):
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": parameters})
        while (answer := self.answers.get(timeout=WAIT))["id"] != self.asked:
            pass
        return answer.get("result")

    def tell(self, method, parameters):
        self._send({"method": method, "params": parameters})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.server.stdin.flush()

    def _listen(self):
        stream = self.server.stdout
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(length))
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics.put(message["params"])
            elif "method" in message and "id" in message:
                asked = message["params"].get("items", [])
                settings = [self.settings.get(item["section"]) for item in asked]
                self._send({"id": message["id"], "result": settings})
            elif "id" in message:
                self.answers.put(message)


CAPABILITIES = {
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    },
    "workspace": {"configuration": True},
}
