"""Sentences of the floors below that the window shows: each as it is written there, with names where values stand."""

from memx.desktop.texts import later

# why no more was thought
_REASONS = (
    later("a vote would hardly change it"),
    later("all samples drawn"),
    later("counted"),
    later("done"),
    later("gathered from {count} passages"),
    later("listed"),
    later("more samples would not pay"),
    later("no time for another wave"),
    later("nothing found"),
    later("quoted instead"),
    later("somebody else says that of themselves"),
    later("sure after again"),
    later("sure after search"),
    later("sure after think"),
    later("sure after verify"),
    later("sure at once"),
    later("the evidence is insufficient"),
    later("the language model failed ({kind})"),
    later("the lead cannot be overtaken"),
    later("the model returned nothing"),
    later("the votes agree"),
    later("time is up"),
    later("too unsure to answer"),
    later("votes counted without weights"),
    later("without the verifier, which failed"),
    later("without the reading adapter"),
    later("went over all {count} notes that match, {some} speak of it"),
    later("went over only the first {count} notes that match, {some} speak of it"),
)
_LIBRARY = (
    later("The draft cannot be kept: {why}. The text is still in this window."),
    later("The library was closed meanwhile. What was saved before is kept."),
    later("The library {path} is gone. Put it back, then start MemX again."),
    later("{path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder."),
    later(
        "No library can be made at {path}: {why}. Nothing was changed. Name a folder that you may write to.",
    ),
    later(
        "Another MemX is upgrading, restoring or repairing the library {path}. Nothing was changed. "
        "Try again when it has finished."
    ),
    later("The library {path} is open in another MemX. Nothing was changed. Close the other one, then try again."),
    later("The library {path} could not be brought up to date. Try again."),
    later("The note is empty, so it was not kept. Write something in it."),
    later("There is no note {id}. Nothing was changed."),
    later(
        "The library {path} was written by an older MemX and must be upgraded, but it cannot be written. "
        "Nothing was changed. Make the folder and its files writable, or copy them elsewhere."
    ),
    later(
        "The library {path} was written by a newer MemX (schema {found}, this one knows {known}). "
        "Nothing was changed. Install the newer MemX to open it."
    ),
    later(
        "There is no room left on the disk of {path}. What was saved before is kept, this change is not. "
        "Free some space, then save again."
    ),
    later(
        "The library {path} is damaged. Nothing more is written to it. "
        "Copy its folder to a safe place, then restore a backup."
    ),
    later("{path} is not a MemX library. Nothing was changed. Name another folder."),
    later("Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished."),
    later(
        "The library {path} can be read and not written. Nothing was changed. "
        "Make the folder and its files writable, or copy them elsewhere."
    ),
    later(
        "The disk could not be read or written at {path} ({name}). "
        "What was saved before is kept. Check the disk, then try again."
    ),
    later("The text is too long to be kept in one note. Nothing was changed. Split it."),
    later("{path} cannot be used: {why}. What was saved before is kept."),
)
# files that did not become notes
_IMPORT = (
    later("There is nothing at {path}. Nothing was imported."),
    later("MemX does not read {ending} files yet"),
    later("could not be read: {why}"),
    later("half a character was replaced by \ufffd; the note was kept"),
    later("it was in the trash there"),
    later("larger than {size} MiB"),
    later("longer than {size} MiB"),
    later("not JSON"),
    later("not UTF-8 text"),
    later("not a plain file"),
    later("not text"),
    later("empty"),
    later("the note is empty"),
)
_MODELS = (
    later(
        "There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and "
        "try again, it starts afresh."
    ),
    later("There is not enough memory for the language model. Close other programs and ask again."),
    later("{model} {how}. Your notes are safe; try again and it starts afresh."),
    later("The reading adapter is missing: answers come from the model alone. Install MemX again."),
    later(
        "The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. "
        "Install MemX again."
    ),
    later("The reading adapter does not fit this model or is damaged; the model answers without it."),
    later("The reading adapter could not be used; the model answers without it."),
    later("The model's file has no chat template; prompts are written plainly."),
    later("The chat template of the model's file leaves the question out; prompts are written plainly."),
    later("The chat template of the model's file does not end; prompts are written plainly."),
    later("The chat template of the model's file cannot be used; prompts are written plainly."),
    later("The embedding model is not there. Word search works without it; install MemX again."),
    later("The model file {file} is not there. Install the model again."),
    later("The model file {file} is damaged or of an unknown kind. Install the model again."),
    later(
        "The bundled model is missing: no {file} in the package {package}. Notes and word search work without it; "
        "install MemX again to get it back."
    ),
    later(
        "The question and its notes are {count} tokens, and the model reads at most {most} before it answers. "
        "Ask with fewer or shorter notes."
    ),
    later("{model} won't fit: it needs {need} of memory and {free} are free."),
    later("{model} could not be removed: {why}."),
    later("{file} is not a whole GGUF file: {why}. Nothing was changed; fetch it again."),
    later("{file} is no GGUF file: it does not begin with “GGUF”. Nothing was changed."),
    later("{file} is no language model but “{kind}”. Choose the model itself."),
    later("{file} ({kind}) is not a language model that MemX can ask."),
    later("The model file {file} cannot be read ({kind})."),
)
# why a download failed, inside a sentence
_TROUBLE = (
    later("it answered with a part and did not say which"),
    later("it began at another place than it was asked for"),
    later("it did not answer in time"),
    later("it has a trouble of its own ({code})"),
    later("it is asked too often"),
    later("it sends {total} bytes of a file of {size}"),
    later("it stopped before the end"),
    later("the connection failed ({kind})"),
)
_DOWNLOAD = (
    later("{model} could not be fetched from {place}: {why}."),
    later("{place} refuses {what} ({code}). If it needs an account, set HF_TOKEN."),
    later("{what} is not on {place} (404): moved, withdrawn, or not for everybody."),
    later("The disk became full while {model} was fetched. What has come is kept; make room, then go on."),
    later(
        "There is no room for {model}: {more} GB are still to come and {free} GB are free in {path}. "
        "Make room; what has come is kept."
    ),
    later(
        "What came for {model} was not the right file (its checksum is {found}…, not {wanted}…), so it was deleted. "
        "Try again; if it happens again, something on the way changes it."
    ),
    later("Another MemX is fetching {model} at this moment."),
    later("HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again."),
)
_SERVER = (
    later("What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?"),
    later("{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server."),
    later("{host} did not answer in time. It may be busy or loading its model; ask again in a while."),
    later(
        "The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes."
    ),
    later("{host} refuses this key or this model. Ask whoever runs it."),
    later(
        "{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.",
    ),
    later("{host} has trouble of its own (it answered {status}). Look at the server."),
    later("There is no computer in reach by the name of {host}. Is the address right?"),
    later("Nothing answers at {host}. Is the server running?"),
    later("The certificate of {host} cannot be trusted: {why}. Nothing was sent."),
    later("The keyring holds no key for this server any more. Choose the server again, or set {variable}."),
)
SENTENCES = (*_REASONS, *_LIBRARY, *_IMPORT, *_MODELS, *_TROUBLE, *_DOWNLOAD, *_SERVER)
