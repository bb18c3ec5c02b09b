package dev.baobei.postgres.directory;

import dev.baobei.domain.terms.Assistance;

/**
 * What helpers have of a deal as it is written down, within {@link TermsText}; nothing of it may be left out. Percents, and yuan.
 *
 * @param receptionAndClosed who received the customer in the owner's place, and closed
 * @param unawareAndClosed   who did not know whose the customer was, and closed
 * @param fine               recorded against who knew
 */
public record AssistanceText(Integer reception, Integer receptionAndClosed, Integer unaware, Integer unawareAndClosed,
        Integer fine) {

    static AssistanceText of(Assistance terms) {
        return new AssistanceText(terms.reception(), terms.receptionClosed(), terms.unaware(), terms.unawareClosed(),
                terms.fine());
    }

    Assistance toAssistance() {
        return new Assistance(reception, receptionAndClosed, unaware, unawareAndClosed, fine);
    }
}
