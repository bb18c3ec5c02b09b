package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Somebody of the group who is called upon: @案场小李. */
final class Mention implements Wrapper {

    private static final Sought MENTION = Sought.of("@[^ \\n,;:。@0-9]{1,20}(?= |\\n|,|$)");

    @Override
    public Text takenOff(Text text) {
        return Wrapper.blanked(MENTION, text);
    }
}
