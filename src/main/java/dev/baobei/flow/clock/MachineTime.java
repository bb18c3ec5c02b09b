package dev.baobei.flow.clock;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Machine time, for leases, sessions and retries: never for anything that is judged or shown. */
class MachineTime {

    @Produces
    @ApplicationScoped
    InstantSource machineTime() {
        return InstantSource.system();
    }
}
