package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** What devices and chats add by themselves: 发自我的iPhone, [图片], [强]. */
final class SentFrom implements Wrapper {

    private static final Sought DEVICE = Sought
            .of("(?m)^ {0,9}+(发自我的[^\\n]{1,24}|来自[^\\n]{1,12}客户端|Sent from my [^\\n]{1,24}) {0,9}$");
    private static final Sought CALLED_BACK = Sought.of("(?m)^ {0,9}+([^\\n]{1,12}撤回了一条消息(?: ?重新编辑)?) {0,9}$");
    private static final Sought STAND_IN = Sought.of("\\[(?:图片|表情|语音|视频|文件|位置|强|微笑|抱拳|玫瑰|OK|握手|合十|呲牙|愉快|爱心|鼓掌|太阳|咖啡)\\]");

    @Override
    public Text takenOff(Text text) {
        return Wrapper.blanked(STAND_IN, Wrapper.blanked(CALLED_BACK, Wrapper.blanked(DEVICE, text)));
    }
}
