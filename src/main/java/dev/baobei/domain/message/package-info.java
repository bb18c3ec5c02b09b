/** Messages (短信, 微信消息 ...) on their way in and out, free of what any one channel makes of them. */
package dev.baobei.domain.message;
