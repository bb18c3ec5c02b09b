package dev.baobei.flow.dispute;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When staff are reminded of disputes (待定确认单, 申诉). */
@ConfigMapping(prefix = "baobei.disputes")
public interface DisputeSettings {

    /** How long before an answer is due staff are reminded of it: a line in the log, a figure and a flag in the list. Zero for never. */
    @WithDefault("2h")
    Duration lead();
}
