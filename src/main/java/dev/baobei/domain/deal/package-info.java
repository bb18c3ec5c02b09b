/** A deal (认购, 定金, 签约, 退定): what a visit leads to, who may still claim it, and when secrecy ends. */
package dev.baobei.domain.deal;
