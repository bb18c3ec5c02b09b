/** Who takes part: projects (项目), agencies (渠道), agents (业务员), customers by name; and the directory of them all. */
package dev.baobei.domain.party;
