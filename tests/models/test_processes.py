"""What the window's process carries."""

import subprocess
import sys

import pytest

from memx.models.life import environment

HEAVY = ("torch", "llama_cpp", "faiss", "numpy", "sentence_transformers", "transformers", "scipy", "sklearn")


@pytest.mark.models
def test_the_parent_loads_no_native_model_library(tmp_path):
    """Also after it asked both models."""
    code = f"""
import pathlib, sys
from memx.domain.generation import Prompt, Sampling
from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
class Feed:
    def vectors_after(self, model_hash, sequence, limit):
        return []
folder = pathlib.Path({str(tmp_path)!r})
embedder, language = EmbedderClient(Feed(), folder), LanguageClient(folder)
embedder.nearest("hello", 3)
list(language.sample(Prompt("", "Say yes."), Sampling(max_tokens=2)))
print(sorted(set(sys.modules) & set({HEAVY!r})))
embedder.close(), language.close()
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_no_variable_of_the_person_s_puts_a_child_online(monkeypatch):
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, "0")
    assert {environment()["HF_HUB_OFFLINE"], environment()["TRANSFORMERS_OFFLINE"]} == {"1"}
