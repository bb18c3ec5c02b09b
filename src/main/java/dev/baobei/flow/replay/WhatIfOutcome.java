package dev.baobei.flow.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.flow.setup.SetupFault;
import dev.baobei.postgres.replay.WhatIfChange;
import dev.baobei.postgres.replay.WhatIfChanges.Summary;
import dev.baobei.postgres.replay.WhatIfs.WhatIf;

/** What comes of asking what would be if other terms had been in force. */
public sealed interface WhatIfOutcome {

    /** It is under way. */
    record Started(UUID id) implements WhatIfOutcome {}

    /** These values cannot be: nothing is replayed. */
    record Impossible(List<SetupFault> faults) implements WhatIfOutcome {}

    /** One of this project is under way. */
    record Busy() implements WhatIfOutcome {}

    /** There is none, or none any more. */
    record Unknown() implements WhatIfOutcome {}

    /** It will not be finished. */
    record Cancelled() implements WhatIfOutcome {}

    /** It has ended already. */
    record Over() implements WhatIfOutcome {}

    /**
     * How it stands, with a page of what would be otherwise.
     *
     * @param summary once it is done
     */
    record Shown(WhatIf whatIf, Optional<Summary> summary, List<WhatIfChange> changes) implements WhatIfOutcome {}
}
