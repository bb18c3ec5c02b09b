package dev.baobei.domain.parse.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baobei.domain.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"张先生", "欧阳娜娜", "张伟", "刘", "老王", "小张", "张小燕", "张和平", "于和伟", "赖浩然先生", "傅先生", "萧涛", "阎先生", "赖晓东总",
            "叶勇", "马新楼", "魏园园", "武园园", "于明先生", "张扬", "黎明", "高峰", "李娜", "张先生夫妇", "項女士", "Michael Wong", "阿依古丽·买买提", "张*", "*先生",
            "王老师"})
    void isAName(String word) {
        assertEquals(NameWord.NAME, NameWord.of(Text.of(word)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"万科张女士", "越秀李先生", "李经理", "和李先生", "于", "单", "哈"})
    void mayBeANameOrNot(String word) {
        assertEquals(NameWord.DOUBTFUL, NameWord.of(Text.of(word)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"时间", "周六", "安排", "谢谢", "阳光城", "金科园", "王姐好", "金桥王", "张经理您好", "万科", "明天", "房号", "有限公司", "loft",
            "https",
            "高层", "商铺", "公寓", "全款", "马上", "顾客", "应该", "许可"})
    void isNone(String word) {
        assertEquals(NameWord.NO_NAME, NameWord.of(Text.of(word)));
    }
}
