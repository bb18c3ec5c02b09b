package dev.baobei.domain.terms;

import java.util.Optional;

import dev.baobei.domain.terms.Area.Lie;

/**
 * Where whoever is judged by these terms may promote (推广区域).
 *
 * @param area    nothing where it is anywhere
 * @param outside what a customer from elsewhere is worth
 */
public record Promotion(Optional<Area> area, Outside outside) {

    /** Anywhere. */
    public static final Promotion ANYWHERE = new Promotion(Optional.empty(), Outside.COUNTS);

    /** The same for an agency that has its own area, or none. */
    public Promotion in(Optional<Area> own) {
        return new Promotion(own, outside);
    }

    /** Whether a report must say where its customer is from. */
    public boolean asksReports() {
        return area.isPresent() && outside.asksReports();
    }

    /** Whether it says what customers from elsewhere are worth, and nowhere where elsewhere begins: then everybody is from inside. */
    public boolean isWithoutArea() {
        return area.isEmpty() && outside != Outside.COUNTS;
    }

    /** How a customer lies who said this address. */
    public Lie lieOf(String address) {
        return area.map(one -> one.lieOf(address)).orElse(Lie.INSIDE);
    }
}
