package dev.baobei.flow.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.setup.AgreementFaults;
import dev.baobei.flow.setup.ReportTermsFaults;
import dev.baobei.flow.setup.SetupFault;
import dev.baobei.flow.setup.TermsFaults;
import dev.baobei.postgres.directory.Preset;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;

/** What is wrong with what somebody asks of other terms. */
final class WhatIfFaults {

    private final WhatIfFlow.Request request;
    private final List<SetupFault> faults = new ArrayList<>();

    private WhatIfFaults(WhatIfFlow.Request request) {
        this.request = request;
    }

    static List<SetupFault> of(WhatIfFlow.Request request, Project project, Directory directory) {
        WhatIfFaults in = new WhatIfFaults(request);
        in.terms();
        request.agencyTerms().ifPresent(own -> in.own(own, project, directory));
        in.span();
        return in.faults;
    }

    private void terms() {
        boolean isPreset = request.preset().flatMap(Preset::named).isPresent();
        boolean others = request.terms().isPresent() || request.agencyTerms().isPresent();
        must(request.preset().isEmpty() || isPreset && !others, "preset",
                isPreset ? "must be left out where terms are said" : Preset.ALLOWED);
        must(request.preset().isPresent() || others, "terms", "must be said, or a preset be named");
        must(request.terms().isEmpty() || request.agencyTerms().isEmpty(), "agencyTerms",
                "must be left out where terms are said");
        request.terms().ifPresent(terms -> TermsFaults.find(terms, (where, allowed) -> must(false, "terms." + where, allowed)));
    }

    private void own(AgencyTermsSetup own, Project project, Directory directory) {
        must(Optional.ofNullable(own.agency()).flatMap(directory::agency).isPresent(), "agencyTerms.agency",
                "must be the name of an agency");
        must((own.terms() != null) != own.asProject(), "agencyTerms.terms", "must be said, or asProject be true");
        must(own.project() == null && own.from() == null, "agencyTerms",
                "must not say project or from, which are said beside it");
        must(!directory.versionsOf(project.id()).ofProject().isEmpty(), "agencyTerms",
                "must be left out where the project has no terms");
        if (own.terms() != null) {
            ReportTermsFaults.find(own.terms(), (where, allowed) -> must(false, "agencyTerms.terms." + where, allowed));
        }
        AgreementFaults.of(own, directory.versionsOf(project.id())).ifPresent(faults::add);
    }

    private void span() {
        must(request.until().isEmpty() || request.from().filter(from -> !from.isBefore(request.until().get())).isEmpty(),
                "until", "must be after from");
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
