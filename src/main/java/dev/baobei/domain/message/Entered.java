package dev.baobei.domain.message;

import java.util.UUID;

/**
 * That a message was said to staff, who entered it for whoever said it (代报).
 *
 * @param account of the member of staff
 * @param agency  the id of the agency for which its sender was said to report
 * @param means   how they were told
 */
public record Entered(UUID account, int agency, Means means) {

    /** The ways to report that do not write to a number of ours (REG-12, line 214: 面谈报备, 电话报备, 在线报备, 微信报备). */
    public enum Means {
        IN_PERSON, BY_PHONE, ONLINE, WECHAT
    }
}
