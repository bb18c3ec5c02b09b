package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Addresses in the web and of e-mail: their digits are no phone number. */
final class Link implements Wrapper {

    private static final Sought LINK = Sought.of(
            "https?://[!-~]{1,2000}|www\\.[!-~]{1,2000}|(?:邮箱 ?:? ?)?[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,64}\\.[A-Za-z.]{2,64}");

    @Override
    public Text takenOff(Text text) {
        return Wrapper.blanked(LINK, text);
    }
}
