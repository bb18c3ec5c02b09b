package dev.baobei.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message bundle of one language. */
final class Words {

    /** 简体中文: the bundle without a suffix. */
    static final Words CHINESE = new Words(Locale.ROOT, Locale.SIMPLIFIED_CHINESE);
    static final Words ENGLISH = new Words(Locale.ENGLISH, Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale of, Locale locale) {
        this.bundle = ResourceBundle.getBundle("dev.baobei.wording.words", of,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    Locale locale() {
        return locale;
    }
}
