"""Sentences of the floors below that the window shows: each as it is written there, with names where values stand."""

from memx.desktop.texts import later

# Why no more was thought.
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
    later("went over all {count} notes that match, {some} speak of it"),
    later("went over only the first {count} notes that match, {some} speak of it"),
)
SENTENCES = _REASONS
