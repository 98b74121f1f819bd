<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write</source>
        <comment>group of actions</comment>
        <translation>书写</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新笔记</translation>
    </message>
    <message>
        <source>write create add</source>
        <comment>found by</comment>
        <translation>书写 新建 创建 添加</translation>
    </message>
    <message>
        <source>New note in the small window</source>
        <translation>在小窗口中写新笔记</translation>
    </message>
    <message>
        <source>capture quick jot</source>
        <comment>found by</comment>
        <translation>捕捉 快速 随手记</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>import open drop markdown text</source>
        <comment>found by</comment>
        <translation>导入 打开 拖放 markdown 文本</translation>
    </message>
    <message>
        <source>Find in this note</source>
        <translation>在此笔记中查找</translation>
    </message>
    <message>
        <source>search text</source>
        <comment>found by</comment>
        <translation>搜索 查找 文字</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Open the link at the caret</source>
        <translation>打开光标处的链接</translation>
    </message>
    <message>
        <source>follow jump go [[</source>
        <comment>found by</comment>
        <translation>跟随 跳转 前往 [[</translation>
    </message>
    <message>
        <source>Open the note in a window of its own</source>
        <translation>在单独的窗口中打开笔记</translation>
    </message>
    <message>
        <source>separate second detach pop out</source>
        <comment>found by</comment>
        <translation>单独 第二个 分离 弹出</translation>
    </message>
    <message>
        <source>Add the tag that is suggested</source>
        <translation>添加建议的标签</translation>
    </message>
    <message>
        <source>label # hashtag</source>
        <comment>found by</comment>
        <translation>标记 # 话题</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>打印笔记</translation>
    </message>
    <message>
        <source>paper pdf</source>
        <comment>found by</comment>
        <translation>纸张 pdf</translation>
    </message>
    <message>
        <source>Pin the note to the top, or no longer</source>
        <translation>置顶笔记，或取消置顶</translation>
    </message>
    <message>
        <source>keep first star</source>
        <comment>found by</comment>
        <translation>保留 置顶 星标</translation>
    </message>
    <message>
        <source>Hide the note from AI, or no longer</source>
        <translation>对 AI 隐藏笔记，或取消隐藏</translation>
    </message>
    <message>
        <source>private privacy secret show</source>
        <comment>found by</comment>
        <translation>私密 隐私 秘密 显示</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>remove trash</source>
        <comment>found by</comment>
        <translation>移除 回收站</translation>
    </message>
    <message>
        <source>Undo, also a deletion</source>
        <translation>撤消，也可撤消删除</translation>
    </message>
    <message>
        <source>back</source>
        <comment>found by</comment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Find and ask</source>
        <comment>group of actions</comment>
        <translation>查找与提问</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>搜索或提问</translation>
    </message>
    <message>
        <source>find question</source>
        <comment>found by</comment>
        <translation>查找 问题</translation>
    </message>
    <message>
        <source>New subject: the next question stands alone</source>
        <translation>新话题：下一个问题独立成题</translation>
    </message>
    <message>
        <source>topic thread follow clear</source>
        <comment>found by</comment>
        <translation>话题 线索 跟随 清除</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前的问题</translation>
    </message>
    <message>
        <source>asked history again</source>
        <comment>found by</comment>
        <translation>问过 历史 再问</translation>
    </message>
    <message>
        <source>Think longer</source>
        <translation>想久一点</translation>
    </message>
    <message>
        <source>more samples budget</source>
        <comment>found by</comment>
        <translation>更多 样本 预算</translation>
    </message>
    <message>
        <source>Why this answer?</source>
        <translation>为什么这样回答？</translation>
    </message>
    <message>
        <source>trace votes tokens explain</source>
        <comment>found by</comment>
        <translation>过程 投票 词元 解释</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>复制回答及其来源</translation>
    </message>
    <message>
        <source>clipboard</source>
        <comment>found by</comment>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Save the answer as a note</source>
        <translation>把回答存为笔记</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>found by</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>The answer is right, or take that back</source>
        <translation>回答正确，或收回此评价</translation>
    </message>
    <message>
        <source>thumbs up good yes correct</source>
        <comment>found by</comment>
        <translation>赞 拇指向上 好 是 正确</translation>
    </message>
    <message>
        <source>The answer is wrong, or take that back</source>
        <translation>回答错误，或收回此评价</translation>
    </message>
    <message>
        <source>thumbs down bad no incorrect</source>
        <comment>found by</comment>
        <translation>踩 拇指向下 差 否 错误</translation>
    </message>
    <message>
        <source>Stop the answer, close it, clear the field</source>
        <translation>停止回答、关闭回答、清空输入框</translation>
    </message>
    <message>
        <source>Look back</source>
        <comment>group of actions</comment>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Related notes, and those that link here</source>
        <translation>相关笔记，以及链接到这里的笔记</translation>
    </message>
    <message>
        <source>backlinks near similar</source>
        <comment>found by</comment>
        <translation>反向链接 相近 相似</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>此笔记以前的文本</translation>
    </message>
    <message>
        <source>history versions compare restore</source>
        <comment>found by</comment>
        <translation>历史 版本 比较 恢复</translation>
    </message>
    <message>
        <source>Notes hidden from AI</source>
        <translation>对 AI 隐藏的笔记</translation>
    </message>
    <message>
        <source>private privacy secret list which</source>
        <comment>found by</comment>
        <translation>私密 隐私 秘密 列表 哪些</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>deleted restore empty bin purge</source>
        <comment>found by</comment>
        <translation>已删除 恢复 清空 垃圾箱 彻底删除</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>group of actions</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Everything MemX can do</source>
        <translation>MemX 能做的一切</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>preferences options privacy</source>
        <comment>found by</comment>
        <translation>首选项 选项 隐私</translation>
    </message>
    <message>
        <source>Models: what answers, and others</source>
        <translation>模型：正在回答的和其他的</translation>
    </message>
    <message>
        <source>download language server remove file gguf memory</source>
        <comment>found by</comment>
        <translation>下载 语言 服务器 移除 文件 gguf 内存</translation>
    </message>
    <message>
        <source>How far indexing is, and what failed</source>
        <translation>索引进度，以及失败的部分</translation>
    </message>
    <message>
        <source>status pending failed retry index</source>
        <comment>found by</comment>
        <translation>状态 等待 失败 重试 索引</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>theme appearance contrast night</source>
        <comment>found by</comment>
        <translation>主题 外观 对比度 夜间</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>keys help</source>
        <comment>found by</comment>
        <translation>按键 帮助</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>found by</comment>
        <translation>离开 关闭</translation>
    </message>
    <message>
        <source>New note, from any program</source>
        <translation>在任何程序中写新笔记</translation>
    </message>
    <message>
        <source>The key chosen in the settings</source>
        <translation>设置中选定的按键</translation>
    </message>
    <message>
        <source>Ask, or open the best result</source>
        <translation>提问，或打开最佳结果</translation>
    </message>
    <message>
        <source>Enter in the field</source>
        <translation>在输入框中按回车</translation>
    </message>
    <message>
        <source>Ask, whatever it looks like</source>
        <translation>提问，不管像不像问题</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the field</source>
        <translation>在输入框中按 Ctrl+回车</translation>
    </message>
    <message>
        <source>Open the best result of a question, too</source>
        <translation>即使是问题也打开最佳结果</translation>
    </message>
    <message>
        <source>Shift+Enter in the field</source>
        <translation>在输入框中按 Shift+回车</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Down in the field</source>
        <translation>在输入框中按向下键</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>在列表中按 Del</translation>
    </message>
    <message>
        <source>What else can be done with a note</source>
        <translation>还能对笔记做什么</translation>
    </message>
    <message>
        <source>Right click or Menu key in the list</source>
        <translation>在列表中右键单击或按菜单键</translation>
    </message>
    <message>
        <source>Close the window of a note</source>
        <translation>关闭笔记窗口</translation>
    </message>
    <message>
        <source>Ctrl+W in it</source>
        <translation>在其中按 Ctrl+W</translation>
    </message>
    <message>
        <source>Tick the box of the line</source>
        <translation>勾选该行的方框</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the note</source>
        <translation>在笔记中按 Ctrl+回车</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Ctrl+click in the note</source>
        <translation>在笔记中按住 Ctrl 单击</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Click on it in the note</source>
        <translation>在笔记中单击它</translation>
    </message>
    <message>
        <source>Add files or text</source>
        <translation>添加文件或文字</translation>
    </message>
    <message>
        <source>Drop or paste them</source>
        <translation>拖放或粘贴</translation>
    </message>
    <message>
        <source>New note with what was copied</source>
        <translation>用复制的内容新建笔记</translation>
    </message>
    <message>
        <source>Ctrl+V outside a text</source>
        <translation>在文本之外按 Ctrl+V</translation>
    </message>
    <message>
        <source>Take a note along as Markdown, or link to it</source>
        <translation>以 Markdown 带走笔记，或链接到它</translation>
    </message>
    <message>
        <source>Drag it from the list</source>
        <translation>从列表中拖出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z in the note</source>
        <translation>在笔记中按 Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Think less or more</source>
        <translation>少想或多想</translation>
    </message>
    <message>
        <source>Left, Right or 1 to 5 on the slider</source>
        <translation>在滑块上按左右键或 1 到 5</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Files being added</source>
        <translation>正在添加的文件</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>已略过</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>停止添加文件</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, about {seconds} s left</source>
        <translation>{done} / {total}，还需约 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>已添加 %n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>已更改 %n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>略过 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things that happened</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Stopped: {happened}.</source>
        <translation>已停止：{happened}。</translation>
    </message>
    <message>
        <source>{happened}.</source>
        <translation>{happened}。</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders are on the way</source>
        <translation>
            <numerusform>正在添加 %n 个文件和文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>How the question was understood</source>
        <translation>问题的理解方式</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>回答文字</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Ask again at the next stop of the slider (Ctrl+T)</source>
        <translation>用滑块的下一档再问一次（Ctrl+T）</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Votes, sureness and tokens as a picture (Ctrl+I)</source>
        <translation>用图展示投票、把握和词元（Ctrl+I）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with sources (Ctrl+Shift+C)</source>
        <translation>连同来源一起复制（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Save as note</source>
        <translation>存为笔记</translation>
    </message>
    <message>
        <source>A note of its own, hidden from AI</source>
        <translation>单独的一条笔记，对 AI 隐藏</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>关闭回答</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Looking in your notes</source>
        <translation>正在查看你的笔记</translation>
    </message>
    <message>
        <source>Thinking longer. Until then, this is the answer of before.</source>
        <translation>正在继续思考。在此之前，这是先前的回答。</translation>
    </message>
    <message>
        <source>Reading your notes</source>
        <translation>正在阅读你的笔记</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>暂时没有找到</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>找到于</translation>
    </message>
    <message>
        <source>Not in your notes, it seems</source>
        <translation>你的笔记里似乎没有</translation>
    </message>
    <message>
        <source>First thought, {percent} % sure. Looking closer.</source>
        <translation>初步想法，把握 {percent}%。正在细看。</translation>
    </message>
    <message>
        <source>{votes} of {samples} samples agree so far</source>
        <translation>到目前为止，{samples} 个样本中有 {votes} 个一致</translation>
    </message>
    <message>
        <source>The closest notes</source>
        <translation>最接近的笔记</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>来自你的笔记</translation>
    </message>
    <message>
        <source>Stopped. This is the answer of before.</source>
        <translation>已停止。这是先前的回答。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing more is being computed. Ask again whenever you like.</source>
        <translation>不再计算。随时可以再问。</translation>
    </message>
    <message>
        <source>{trouble} This is the answer of before.</source>
        <translation>{trouble}这是先前的回答。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n notes say otherwise</source>
        <translation>
            <numerusform>%n 条笔记有不同说法</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in your notes</source>
        <translation>不在你的笔记里</translation>
    </message>
    <message>
        <source>Notes looked at</source>
        <translation>看过的笔记</translation>
    </message>
    <message>
        <source>Says otherwise: {title}</source>
        <translation>说法不同：{title}</translation>
    </message>
    <message>
        <source>Source {number}: {title}</source>
        <translation>来源 {number}：{title}</translation>
    </message>
    <message>
        <source>Note: {title}</source>
        <translation>笔记：{title}</translation>
    </message>
    <message>
        <source>{quote}. {day}. Opens the note there.</source>
        <translation>{quote}。{day}。在该处打开笔记。</translation>
    </message>
    <message>
        <source>Open the note at these words</source>
        <translation>在这些文字处打开笔记</translation>
    </message>
    <message numerus="yes">
        <source>{samples} of %n samples</source>
        <translation>
            <numerusform>{samples} / %n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes on from %n samples</source>
        <translation>
            <numerusform>接着先前的 %n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, {hidden} hidden</source>
        <translation>
            <numerusform>%n 个词元，其中 {hidden} 个隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>no model</source>
        <translation>未用模型</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>passages went to {place}</source>
        <translation>段落已发送到 {place}</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>停止原因：{reason}</translation>
    </message>
    <message>
        <source>Understood as: {question}</source>
        <translation>理解为：{question}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: not in the notes with {second}</source>
        <translation>得票 {share}；其次：笔记里没有，得票 {second}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: “{text}” with {second}</source>
        <translation>得票 {share}；其次：“{text}”，得票 {second}</translation>
    </message>
    <message>
        <source>No note says this: “{sentence}”</source>
        <translation>没有笔记这样说：“{sentence}”</translation>
    </message>
    <message>
        <source>The answer is from a note of {day}.</source>
        <translation>答案来自 {day} 的笔记。</translation>
    </message>
    <message>
        <source>Another note, of {day}, says: “{text}”</source>
        <translation>另一条笔记（{day}）说：“{text}”</translation>
    </message>
    <message>
        <source>finds the sentence, no model</source>
        <translation>找出原句，不用模型</translation>
    </message>
    <message>
        <source>one pass</source>
        <translation>一遍</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples</source>
        <translation>
            <numerusform>最多 %n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {time}</source>
        <translation>至多 {time}</translation>
    </message>
    <message>
        <source>typically {time}, at most {most}</source>
        <translation>通常 {time}，至多 {most}</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may check them against your notes</source>
        <translation>
            <numerusform>最多 %n 个样本，可能对照笔记核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may search again, think longer, try steps</source>
        <translation>
            <numerusform>最多 %n 个样本，可能再次搜索、思考更久、分步尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation>不到 0.1 秒</translation>
    </message>
    <message>
        <source>Thinking budget: {level}</source>
        <translation>思考预算：{level}</translation>
    </message>
    <message>
        <source>How long MemX may think about an answer. Arrow keys or 1 to 5.</source>
        <translation>MemX 可以为一个回答思考多久。方向键或 1 到 5。</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>你想记住什么？</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>按键的作用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保存笔记</translation>
    </message>
    <message>
        <source>Keep the note (Ctrl+Enter)</source>
        <translation>保存笔记（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as a draft. Found by word at once, by meaning {when}.</source>
        <translation>Ctrl+回车保存，Esc 留作草稿。马上可按字词找到，{when}可按含义找到。</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>一条新笔记</translation>
    </message>
    <message>
        <source>{trouble} What you typed is still here.</source>
        <translation>{trouble}你输入的内容还在这里。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Close find in note</source>
        <translation>关闭笔记内查找</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>not in this note</source>
        <translation>此笔记中没有</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>超过 {count}</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} / {places}</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>写下来。</translation>
    </message>
    <message>
        <source>Type, paste, close the window. No title, no folder, no save button.</source>
        <translation>输入、粘贴、关闭窗口。没有标题，没有文件夹，没有保存按钮。</translation>
    </message>
    <message>
        <source>Find it while you type.</source>
        <translation>边输入边找到。</translation>
    </message>
    <message>
        <source>The field above finds words at once, and what means the same a moment later.</source>
        <translation>上方的输入框立即找到字词，片刻之后找到意思相同的内容。</translation>
    </message>
    <message>
        <source>Ask in plain English.</source>
        <translation>用自己的话提问。</translation>
    </message>
    <message>
        <source>The answer shows the very sentence it rests on, and how sure it is.</source>
        <translation>回答会显示它所依据的原句，以及有多大把握。</translation>
    </message>
    <message>
        <source>Welcome to MemX</source>
        <translation>欢迎使用 MemX</translation>
    </message>
    <message>
        <source>A memory that answers</source>
        <translation>会回答的记忆</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>一切都留在这台电脑上。什么都不会发送出去。</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>写第一条笔记</translation>
    </message>
    <message>
        <source>Try it with sample notes</source>
        <translation>用示例笔记试一试</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models: what answers, and larger ones that fit this computer</source>
        <translation>模型：正在回答的，以及这台电脑装得下的更大模型</translation>
    </message>
    <message>
        <source>What answers is here already. Larger models that fit this computer can be downloaded.</source>
        <translation>用来回答的模型已经在这里。还可以下载这台电脑装得下的更大模型。</translation>
    </message>
    <message>
        <source>Sample notes being added</source>
        <translation>正在添加的示例笔记</translation>
    </message>
    <message>
        <source>Or simply start typing.</source>
        <translation>或者直接开始输入。</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n sample notes</source>
        <translation>
            <numerusform>{done} / %n 条示例笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the sample notes</source>
        <translation>正在添加示例笔记</translation>
    </message>
    <message>
        <source>The notes cannot be opened</source>
        <translation>无法打开笔记</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again to open the notes</source>
        <translation>重试打开笔记</translation>
    </message>
    <message>
        <source>Quit MemX</source>
        <translation>退出 MemX</translation>
    </message>
    <message>
        <source>Library: {folder}</source>
        <translation>资料库：{folder}</translation>
    </message>
    <message>
        <source>a vote would hardly change it</source>
        <translation>投票也几乎不会改变结果</translation>
    </message>
    <message>
        <source>all samples drawn</source>
        <translation>样本已全部抽取</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已计数</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>gathered from {count} passages</source>
        <translation>汇集自 {count} 个段落</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>已列出</translation>
    </message>
    <message>
        <source>more samples would not pay</source>
        <translation>再多的样本也不值得</translation>
    </message>
    <message>
        <source>no time for another wave</source>
        <translation>没有时间再抽一轮</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>什么都没找到</translation>
    </message>
    <message>
        <source>quoted instead</source>
        <translation>改为引用原文</translation>
    </message>
    <message>
        <source>somebody else says that of themselves</source>
        <translation>这是别人说的自己的事</translation>
    </message>
    <message>
        <source>sure after again</source>
        <translation>再问一次后有把握</translation>
    </message>
    <message>
        <source>sure after search</source>
        <translation>搜索后有把握</translation>
    </message>
    <message>
        <source>sure after think</source>
        <translation>思考后有把握</translation>
    </message>
    <message>
        <source>sure after verify</source>
        <translation>核对后有把握</translation>
    </message>
    <message>
        <source>sure at once</source>
        <translation>一开始就有把握</translation>
    </message>
    <message>
        <source>the evidence is insufficient</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>the language model failed ({kind})</source>
        <translation>语言模型出错（{kind}）</translation>
    </message>
    <message>
        <source>the lead cannot be overtaken</source>
        <translation>领先已无法追上</translation>
    </message>
    <message>
        <source>the model returned nothing</source>
        <translation>模型没有返回内容</translation>
    </message>
    <message>
        <source>the votes agree</source>
        <translation>投票一致</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>too unsure to answer</source>
        <translation>把握太小，无法回答</translation>
    </message>
    <message>
        <source>votes counted without weights</source>
        <translation>投票未加权计数</translation>
    </message>
    <message>
        <source>without the verifier, which failed</source>
        <translation>未经核对器，它出错了</translation>
    </message>
    <message>
        <source>without the reading adapter</source>
        <translation>未用阅读适配器</translation>
    </message>
    <message>
        <source>went over all {count} notes that match, {some} speak of it</source>
        <translation>查看了全部 {count} 条符合的笔记，其中 {some} 条提到</translation>
    </message>
    <message>
        <source>went over only the first {count} notes that match, {some} speak of it</source>
        <translation>只查看了前 {count} 条符合的笔记，其中 {some} 条提到</translation>
    </message>
    <message>
        <source>The draft cannot be kept: {why}. The text is still in this window.</source>
        <translation>草稿无法保存：{why}。文字仍在此窗口中。</translation>
    </message>
    <message>
        <source>The library was closed meanwhile. What was saved before is kept.</source>
        <translation>资料库在此期间已关闭。之前保存的内容都在。</translation>
    </message>
    <message>
        <source>The library {path} is gone. Put it back, then start MemX again.</source>
        <translation>资料库 {path} 不见了。请把它放回原处，然后重新启动 MemX。</translation>
    </message>
    <message>
        <source>{path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder.</source>
        <translation>{path} 是一个文件，而 MemX 资料库是一个文件夹。没有任何更改。请指定一个文件夹。</translation>
    </message>
    <message>
        <source>No library can be made at {path}: {why}. Nothing was changed. Name a folder that you may write to.</source>
        <translation>无法在 {path} 建立资料库：{why}。没有任何更改。请指定一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Another MemX is upgrading, restoring or repairing the library {path}. Nothing was changed. Try again when it has finished.</source>
        <translation>另一个 MemX 正在升级、恢复或修复资料库 {path}。没有任何更改。请等它完成后再试。</translation>
    </message>
    <message>
        <source>The library {path} is open in another MemX. Nothing was changed. Close the other one, then try again.</source>
        <translation>资料库 {path} 已在另一个 MemX 中打开。没有任何更改。请关闭另一个，然后再试。</translation>
    </message>
    <message>
        <source>The library {path} could not be brought up to date. Try again.</source>
        <translation>资料库 {path} 无法更新。请再试一次。</translation>
    </message>
    <message>
        <source>The note is empty, so it was not kept. Write something in it.</source>
        <translation>笔记是空的，所以没有保存。请写点什么。</translation>
    </message>
    <message>
        <source>There is no note {id}. Nothing was changed.</source>
        <translation>没有笔记 {id}。没有任何更改。</translation>
    </message>
    <message>
        <source>The library {path} was written by an older MemX and must be upgraded, but it cannot be written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>资料库 {path} 由较旧的 MemX 写成，必须升级，但无法写入。没有任何更改。请让该文件夹及其文件可写，或把它们复制到别处。</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer MemX (schema {found}, this one knows {known}). Nothing was changed. Install the newer MemX to open it.</source>
        <translation>资料库 {path} 由较新的 MemX 写成（结构版本 {found}，当前版本支持 {known}）。没有任何更改。请安装较新的 MemX 来打开它。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}. What was saved before is kept, this change is not. Free some space, then save again.</source>
        <translation>{path} 所在的磁盘已没有空间。之前保存的内容都在，这次更改没有保存。请腾出一些空间，然后再次保存。</translation>
    </message>
    <message>
        <source>The library {path} is damaged. Nothing more is written to it. Copy its folder to a safe place, then restore a backup.</source>
        <translation>资料库 {path} 已损坏。不会再向其中写入任何内容。请把它的文件夹复制到安全的地方，然后恢复备份。</translation>
    </message>
    <message>
        <source>{path} is not a MemX library. Nothing was changed. Name another folder.</source>
        <translation>{path} 不是 MemX 资料库。没有任何更改。请指定另一个文件夹。</translation>
    </message>
    <message>
        <source>Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished.</source>
        <translation>另一个程序正占用资料库 {path}。没有任何更改。请等它完成后再试。</translation>
    </message>
    <message>
        <source>The library {path} can be read and not written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>资料库 {path} 只能读取，不能写入。没有任何更改。请让该文件夹及其文件可写，或把它们复制到别处。</translation>
    </message>
    <message>
        <source>The disk could not be read or written at {path} ({name}). What was saved before is kept. Check the disk, then try again.</source>
        <translation>无法在 {path} 读写磁盘（{name}）。之前保存的内容都在。请检查磁盘，然后再试。</translation>
    </message>
    <message>
        <source>The text is too long to be kept in one note. Nothing was changed. Split it.</source>
        <translation>文字太长，无法存为一条笔记。没有任何更改。请拆分它。</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. What was saved before is kept.</source>
        <translation>{path} 无法使用：{why}。之前保存的内容都在。</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Nothing was imported.</source>
        <translation>{path} 处什么都没有。没有导入任何内容。</translation>
    </message>
    <message>
        <source>MemX does not read {ending} files yet</source>
        <translation>MemX 还不能读取 {ending} 文件</translation>
    </message>
    <message>
        <source>could not be read: {why}</source>
        <translation>无法读取：{why}</translation>
    </message>
    <message>
        <source>half a character was replaced by �; the note was kept</source>
        <translation>半个字符已替换为 �；笔记已保存</translation>
    </message>
    <message>
        <source>it was in the trash there</source>
        <translation>它在那边的回收站里</translation>
    </message>
    <message>
        <source>larger than {size} MiB</source>
        <translation>大于 {size} MiB</translation>
    </message>
    <message>
        <source>longer than {size} MiB</source>
        <translation>长于 {size} MiB</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>the note is empty</source>
        <translation>笔记是空的</translation>
    </message>
    <message>
        <source>There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and try again, it starts afresh.</source>
        <translation>内存不足以运行模型，模型已结束。你的笔记是安全的；请关闭其他程序后再试，它会重新启动。</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model. Close other programs and ask again.</source>
        <translation>内存不足以运行语言模型。请关闭其他程序后再问。</translation>
    </message>
    <message>
        <source>{model} {how}. Your notes are safe; try again and it starts afresh.</source>
        <translation>{model} {how}。你的笔记是安全的；再试一次，它会重新启动。</translation>
    </message>
    <message>
        <source>The reading adapter is missing: answers come from the model alone. Install MemX again.</source>
        <translation>缺少阅读适配器：回答仅来自模型本身。请重新安装 MemX。</translation>
    </message>
    <message>
        <source>The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. Install MemX again.</source>
        <translation>阅读适配器已损坏或不是 MemX 自带的那个：回答仅来自模型本身。请重新安装 MemX。</translation>
    </message>
    <message>
        <source>The reading adapter does not fit this model or is damaged; the model answers without it.</source>
        <translation>阅读适配器不适合此模型或已损坏；模型在没有它的情况下回答。</translation>
    </message>
    <message>
        <source>The reading adapter could not be used; the model answers without it.</source>
        <translation>无法使用阅读适配器；模型在没有它的情况下回答。</translation>
    </message>
    <message>
        <source>The model&apos;s file has no chat template; prompts are written plainly.</source>
        <translation>模型文件没有对话模板；提示以普通文本写成。</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file leaves the question out; prompts are written plainly.</source>
        <translation>模型文件的对话模板漏掉了问题；提示以普通文本写成。</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file does not end; prompts are written plainly.</source>
        <translation>模型文件的对话模板不会结束；提示以普通文本写成。</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file cannot be used; prompts are written plainly.</source>
        <translation>无法使用模型文件的对话模板；提示以普通文本写成。</translation>
    </message>
    <message>
        <source>The embedding model is not there. Word search works without it; install MemX again.</source>
        <translation>缺少嵌入模型。没有它仍可按字词搜索；请重新安装 MemX。</translation>
    </message>
    <message>
        <source>The model file {file} is not there. Install the model again.</source>
        <translation>缺少模型文件 {file}。请重新安装该模型。</translation>
    </message>
    <message>
        <source>The model file {file} is damaged or of an unknown kind. Install the model again.</source>
        <translation>模型文件 {file} 已损坏或类型未知。请重新安装该模型。</translation>
    </message>
    <message>
        <source>The bundled model is missing: no {file} in the package {package}. Notes and word search work without it; install MemX again to get it back.</source>
        <translation>缺少自带的模型：软件包 {package} 中没有 {file}。没有它，笔记和按字词搜索仍可使用；重新安装 MemX 即可恢复。</translation>
    </message>
    <message>
        <source>The question and its notes are {count} tokens, and the model reads at most {most} before it answers. Ask with fewer or shorter notes.</source>
        <translation>问题及其笔记共 {count} 个词元，而模型在回答前最多读取 {most} 个。请用更少或更短的笔记提问。</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit: it needs {need} of memory and {free} are free.</source>
        <translation>{model} 装不下：它需要 {need} 内存，空闲 {free}。</translation>
    </message>
    <message>
        <source>{model} could not be removed: {why}.</source>
        <translation>{model} 无法移除：{why}。</translation>
    </message>
    <message>
        <source>{file} is not a whole GGUF file: {why}. Nothing was changed; fetch it again.</source>
        <translation>{file} 不是完整的 GGUF 文件：{why}。没有任何更改；请重新下载。</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: it does not begin with “GGUF”. Nothing was changed.</source>
        <translation>{file} 不是 GGUF 文件：它不以“GGUF”开头。没有任何更改。</translation>
    </message>
    <message>
        <source>{file} is no language model but “{kind}”. Choose the model itself.</source>
        <translation>{file} 不是语言模型，而是“{kind}”。请选择模型本身。</translation>
    </message>
    <message>
        <source>{file} ({kind}) is not a language model that MemX can ask.</source>
        <translation>{file}（{kind}）不是 MemX 可以提问的语言模型。</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({kind}).</source>
        <translation>无法读取模型文件 {file}（{kind}）。</translation>
    </message>
    <message>
        <source>it answered with a part and did not say which</source>
        <translation>对方只返回了一部分，却没有说明是哪一部分</translation>
    </message>
    <message>
        <source>it began at another place than it was asked for</source>
        <translation>对方没有从所要求的位置开始</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>对方没有及时响应</translation>
    </message>
    <message>
        <source>it has a trouble of its own ({code})</source>
        <translation>对方自身有问题（{code}）</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>it sends {total} bytes of a file of {size}</source>
        <translation>对方发送 {total} 字节，而文件为 {size} 字节</translation>
    </message>
    <message>
        <source>it stopped before the end</source>
        <translation>传输提前中断</translation>
    </message>
    <message>
        <source>the connection failed ({kind})</source>
        <translation>连接失败（{kind}）</translation>
    </message>
    <message>
        <source>{model} could not be fetched from {place}: {why}.</source>
        <translation>无法从 {place} 下载 {model}：{why}。</translation>
    </message>
    <message>
        <source>{place} refuses {what} ({code}). If it needs an account, set HF_TOKEN.</source>
        <translation>{place} 拒绝提供 {what}（{code}）。如果需要账户，请设置 HF_TOKEN。</translation>
    </message>
    <message>
        <source>{what} is not on {place} (404): moved, withdrawn, or not for everybody.</source>
        <translation>{place} 上没有 {what}（404）：已移动、已撤回，或不对所有人开放。</translation>
    </message>
    <message>
        <source>The disk became full while {model} was fetched. What has come is kept; make room, then go on.</source>
        <translation>下载 {model} 时磁盘已满。已下载的部分会保留；请腾出空间后继续。</translation>
    </message>
    <message>
        <source>There is no room for {model}: {more} GB are still to come and {free} GB are free in {path}. Make room; what has come is kept.</source>
        <translation>没有空间放置 {model}：还差 {more} GB，{path} 空闲 {free} GB。请腾出空间；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>What came for {model} was not the right file (its checksum is {found}…, not {wanted}…), so it was deleted. Try again; if it happens again, something on the way changes it.</source>
        <translation>为 {model} 下载到的文件不对（校验和为 {found}…，而不是 {wanted}…），因此已删除。请再试一次；如果再次发生，说明途中有什么改动了它。</translation>
    </message>
    <message>
        <source>Another MemX is fetching {model} at this moment.</source>
        <translation>另一个 MemX 此刻正在下载 {model}。</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again.</source>
        <translation>此处设置了 HF_HUB_OFFLINE，因此不会下载任何内容。请取消该设置后再试。</translation>
    </message>
    <message>
        <source>What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?</source>
        <translation>{host} 发来的不是 OpenAI 兼容服务器的回答。地址是否正确，包括 /v1？</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server.</source>
        <translation>{host} 在回答中途断开了。请再问一次；如果再次发生，请检查服务器。</translation>
    </message>
    <message>
        <source>{host} did not answer in time. It may be busy or loading its model; ask again in a while.</source>
        <translation>{host} 没有及时回答。它可能正忙或正在加载模型；请过一会儿再问。</translation>
    </message>
    <message>
        <source>The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes.</source>
        <translation>问题及其笔记超出了 {host} 上模型的读取长度。请用更少或更短的笔记提问。</translation>
    </message>
    <message>
        <source>{host} refuses this key or this model. Ask whoever runs it.</source>
        <translation>{host} 拒绝此密钥或此模型。请询问其管理者。</translation>
    </message>
    <message>
        <source>{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.</source>
        <translation>{host} 太忙，或你的份额已用完：它一再这样回应。请稍后再问。</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (it answered {status}). Look at the server.</source>
        <translation>{host} 自身有问题（返回 {status}）。请检查服务器。</translation>
    </message>
    <message>
        <source>There is no computer in reach by the name of {host}. Is the address right?</source>
        <translation>无法连接到名为 {host} 的电脑。地址是否正确？</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Is the server running?</source>
        <translation>{host} 没有任何回应。服务器在运行吗？</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted: {why}. Nothing was sent.</source>
        <translation>{host} 的证书不可信：{why}。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The keyring holds no key for this server any more. Choose the server again, or set {variable}.</source>
        <translation>密钥环中已没有此服务器的密钥。请重新选择服务器，或设置 {variable}。</translation>
    </message>
    <message>
        <source>Instant</source>
        <comment>thinking budget</comment>
        <translation>即时</translation>
    </message>
    <message>
        <source>Quick</source>
        <comment>thinking budget</comment>
        <translation>快速</translation>
    </message>
    <message>
        <source>Balanced</source>
        <comment>thinking budget</comment>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Thorough</source>
        <comment>thinking budget</comment>
        <translation>细致</translation>
    </message>
    <message>
        <source>Deep</source>
        <comment>thinking budget</comment>
        <translation>深入</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>几乎确定</translation>
    </message>
    <message>
        <source>Almost certain that they do not say</source>
        <translation>几乎确定笔记里没有说</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Likely that they do not say</source>
        <translation>笔记里很可能没有说</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Unsure that they do not say</source>
        <translation>不确定笔记里是否没有说</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>A guess that they do not say</source>
        <translation>猜测笔记里没有说</translation>
    </message>
    <message>
        <source>fits</source>
        <comment>a model</comment>
        <translation>装得下</translation>
    </message>
    <message>
        <source>tight</source>
        <comment>a model</comment>
        <translation>勉强装下</translation>
    </message>
    <message>
        <source>won&apos;t fit</source>
        <comment>a model</comment>
        <translation>装不下</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>以前的文本</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Marked: only in the one of now.</source>
        <translation>划掉的：只在以前的文本中。标记的：只在现在的文本中。</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>Comparison with the text of now</source>
        <translation>与现在文本的比较</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>差别有多大</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>恢复此文本</translation>
    </message>
    <message>
        <source>Bring the chosen text back</source>
        <translation>恢复所选文本</translation>
    </message>
    <message>
        <source>No earlier text of this note is kept. One is kept when a text is changed or removed.</source>
        <translation>此笔记没有保留以前的文本。更改或删去文字时会保留一份。</translation>
    </message>
    <message>
        <source>The same words as now.</source>
        <translation>字词与现在相同。</translation>
    </message>
    <message numerus="yes">
        <source>Since then %n words went and {came} came.</source>
        <translation>
            <numerusform>此后少了 %n 个词，多了 {came} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>还有更多</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept.</source>
        <translation>每条笔记保存后立即可按字词找到。</translation>
    </message>
    <message>
        <source>How far meaning search is</source>
        <translation>按含义搜索的进度</translation>
    </message>
    <message>
        <source>Not searchable by meaning:</source>
        <translation>无法按含义找到：</translation>
    </message>
    <message>
        <source>Notes that failed</source>
        <translation>失败的笔记</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>重试失败的部分</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>暂停索引</translation>
    </message>
    <message>
        <source>By word and meaning</source>
        <translation>按字词和含义</translation>
    </message>
    <message>
        <source>Waiting for meaning</source>
        <translation>等待含义索引</translation>
    </message>
    <message>
        <source>By word only: it failed</source>
        <translation>只按字词：失败</translation>
    </message>
    <message>
        <source>By word only: hidden from AI</source>
        <translation>只按字词：对 AI 隐藏</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>继续索引</translation>
    </message>
    <message>
        <source>Paused. Every note is still found by its words; meaning waits until you let it go on.</source>
        <translation>已暂停。每条笔记仍可按字词找到；含义索引等你让它继续。</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept, by meaning a little later.</source>
        <translation>每条笔记保存后立即可按字词找到，稍后可按含义找到。</translation>
    </message>
    <message>
        <source>A note without words</source>
        <translation>没有文字的笔记</translation>
    </message>
    <message>
        <source>Something went wrong inside MemX. What you wrote is kept; the log names the place.</source>
        <translation>MemX 内部出了问题。你写的内容都在；日志记下了位置。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>contrast</comment>
        <translation>一般</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>更高对比度</translation>
    </message>
    <message>
        <source>Contrast: {choice}</source>
        <translation>对比度：{choice}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Language: {choice}</source>
        <translation>语言：{choice}</translation>
    </message>
    <message>
        <source>From the next start on. An answer keeps to the language of its question.</source>
        <translation>下次启动时生效。回答使用提问所用的语言。</translation>
    </message>
    <message>
        <source>What can be done with the note</source>
        <translation>可对此笔记进行的操作</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独的窗口中打开</translation>
    </message>
    <message>
        <source>Let AI read it again</source>
        <translation>允许 AI 再次读取</translation>
    </message>
    <message>
        <source>Hide from AI</source>
        <translation>对 AI 隐藏</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>所有笔记</translation>
    </message>
    <message>
        <source>No notes yet.
Write one at the right, or press Ctrl+N.</source>
        <translation>还没有笔记。
在右侧写一条，或按 Ctrl+N。</translation>
    </message>
    <message numerus="yes">
        <source>%n notes found</source>
        <translation>
            <numerusform>找到 %n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has these words.
Try fewer, or ask a question.</source>
        <translation>没有笔记包含这些字词。
试试少几个词，或提一个问题。</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>列表显示的内容</translation>
    </message>
    <message>
        <source>Notes to link to</source>
        <translation>可链接的笔记</translation>
    </message>
    <message numerus="yes">
        <source>This note is very long (%n characters). A part of it is shown. All of it is kept, searched and asked; it cannot be edited here.</source>
        <translation>
            <numerusform>此笔记很长（%n 个字符）。这里显示其中一部分。全部内容都已保存，并可搜索和提问；在这里不能编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>New note (Ctrl+N)</source>
        <translation>新笔记（Ctrl+N）</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here</source>
        <translation>{model}：已有 {percent}%</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here · {left}</source>
        <translation>{model}：已有 {percent}% · {left}</translation>
    </message>
    <message>
        <source>{model} is here, whole and checked.</source>
        <translation>{model} 已下载，完整且已核对。</translation>
    </message>
    <message>
        <source>The part of {model} that was here is thrown away.</source>
        <translation>已有的 {model} 部分已丢弃。</translation>
    </message>
    <message>
        <source>Paused. The part of {model} that is here is kept, and the download goes on from there.</source>
        <translation>已暂停。已有的 {model} 部分会保留，下载将从那里继续。</translation>
    </message>
    <message>
        <source>asking where it is</source>
        <translation>正在询问位置</translation>
    </message>
    <message>
        <source>the way is broken, trying again</source>
        <translation>连接中断，正在重试</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>rests until it is needed</source>
        <translation>休息中，需要时启动</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{model} on {server}</source>
        <translation>{server} 上的 {model}</translation>
    </message>
    <message>
        <source>Answers: {model}</source>
        <translation>回答：{model}</translation>
    </message>
    <message>
        <source>Search by meaning: {model}</source>
        <translation>按含义搜索：{model}</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>{size} GiB of memory</source>
        <translation>占用内存 {size} GiB</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>大小尚不清楚</translation>
    </message>
    <message>
        <source>{fits}, needs {size} GiB of memory</source>
        <translation>{fits}，需要 {size} GiB 内存</translation>
    </message>
    <message>
        <source>thinks before it answers</source>
        <translation>回答前先思考</translation>
    </message>
    <message>
        <source>is being downloaded</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>answers now</source>
        <translation>正在用它回答</translation>
    </message>
    <message>
        <source>{percent} % is here</source>
        <translation>已有 {percent}%</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>可下载</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>your file</source>
        <translation>你的文件</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>继续下载</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation>{size} GiB</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit into this computer&apos;s memory: it needs {needs}, and {free} are free. Download {size} all the same?</source>
        <translation>这台电脑的内存装不下 {model}：它需要 {needs}，空闲 {free}。仍要下载 {size} 吗？</translation>
    </message>
    <message>
        <source>{model} mostly answers better than the small model that came with MemX, and takes longer. It is a download of {size} from {host}; none of your notes are sent. It needs {needs} of memory, and {free} are free.</source>
        <translation>{model} 的回答通常比 MemX 自带的小模型更好，但用时更长。需从 {host} 下载 {size}；不会发送你的任何笔记。它需要 {needs} 内存，空闲 {free}。</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>模型库</translation>
    </message>
    <message>
        <source>The one exception is a download: a model is fetched from {host} when you press the button for it.</source>
        <translation>唯一的例外是下载：按下相应按钮时，会从 {host} 获取模型。</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{rate} MB/s</source>
        <translation>{rate} MB/秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>还需 {seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>还需 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Larger models mostly answer better, and more slowly. Searching stays as it is.</source>
        <translation>更大的模型通常回答得更好，也更慢。搜索保持不变。</translation>
    </message>
    <message>
        <source>Models that could answer</source>
        <translation>可用来回答的模型</translation>
    </message>
    <message>
        <source>Models in use</source>
        <translation>正在使用的模型</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>暂停下载</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the download and throw away what has come</source>
        <translation>取消下载并丢弃已下载的部分</translation>
    </message>
    <message>
        <source>Look at models</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <source>Look at all models</source>
        <translation>查看所有模型</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>A larger model fits this computer</source>
        <translation>这台电脑装得下更大的模型</translation>
    </message>
    <message>
        <source>{percent} % of a larger model is here</source>
        <translation>更大的模型已有 {percent}%</translation>
    </message>
    <message>
        <source>It mostly answers better than the small model that came with MemX, and takes longer.</source>
        <translation>它的回答通常比 MemX 自带的小模型更好，但用时更长。</translation>
    </message>
    <message>
        <source>{model} answers from the next question on.</source>
        <translation>从下一个问题起由 {model} 回答。</translation>
    </message>
    <message>
        <source>The sheet of models leads back to the bundled one.</source>
        <translation>在模型面板中可换回自带的模型。</translation>
    </message>
    <message>
        <source>It could not be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>{model} is being downloaded</source>
        <translation>正在下载 {model}</translation>
    </message>
    <message>
        <source>The download is paused</source>
        <translation>下载已暂停</translation>
    </message>
    <message>
        <source>The download has stopped</source>
        <translation>下载已中断</translation>
    </message>
    <message>
        <source>The download is cancelled</source>
        <translation>下载已取消</translation>
    </message>
    <message>
        <source>Not now: do not offer it again</source>
        <translation>暂不：不再提供</translation>
    </message>
    <message>
        <source>Use the chosen model</source>
        <translation>使用所选模型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen model</source>
        <translation>移除所选模型</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a model file (GGUF)</source>
        <translation>选择模型文件（GGUF）</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>使用服务器</translation>
    </message>
    <message>
        <source>Answer with a language model on a server</source>
        <translation>用服务器上的语言模型回答</translation>
    </message>
    <message>
        <source>Back to the bundled model</source>
        <translation>恢复自带的模型</translation>
    </message>
    <message>
        <source>Answer with the bundled model again</source>
        <translation>重新用自带的模型回答</translation>
    </message>
    <message>
        <source>Search with the bundled model</source>
        <translation>用自带的模型搜索</translation>
    </message>
    <message>
        <source>Search by meaning with the bundled model again</source>
        <translation>重新用自带的模型按含义搜索</translation>
    </message>
    <message>
        <source>Trying the bundled model.</source>
        <translation>正在尝试自带的模型。</translation>
    </message>
    <message>
        <source>Every note is read again with the bundled model; until then search goes on as it was.</source>
        <translation>每条笔记都会用自带的模型重新读取；在此之前搜索照旧。</translation>
    </message>
    <message>
        <source>Download it</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不下载</translation>
    </message>
    <message>
        <source>Changing the model. A question that is being answered is finished first.</source>
        <translation>正在更换模型。正在回答的问题会先完成。</translation>
    </message>
    <message>
        <source>It answers from the next question on.</source>
        <translation>从下一个问题起由它回答。</translation>
    </message>
    <message>
        <source>{trouble} This computer may become very slow with it.</source>
        <translation>{trouble}使用它可能会让这台电脑变得很慢。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. It can be downloaded again.</source>
        <translation>从这台电脑移除 {model}？将释放 {size}。以后可以重新下载。</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. The bundled model answers then. It can be downloaded again.</source>
        <translation>从这台电脑移除 {model}？将释放 {size}。之后由自带的模型回答。以后可以重新下载。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It is removed. The bundled model answers again.</source>
        <translation>已移除。重新由自带的模型回答。</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>模型 (*.gguf)</translation>
    </message>
    <message>
        <source>This library can only be read. You can search and ask; what you write here would not be kept.</source>
        <translation>此资料库只能读取。你可以搜索和提问；在这里写的内容不会保存。</translation>
    </message>
    <message>
        <source>No note is called “{title}”.</source>
        <translation>没有名为“{title}”的笔记。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are kept, and this note with them. Esc keeps it now too.</source>
        <translation>
            <numerusform>%n 张图片已保存，这条笔记也一并保存。现在按 Esc 也会保存它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you pasted is long (%n characters): it is kept as a note of its own, first in the list.</source>
        <translation>
            <numerusform>粘贴的内容很长（%n 个字符）：已存为单独的一条笔记，在列表最前面。</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} What you pasted is not kept; it is still on the clipboard.</source>
        <translation>{trouble}粘贴的内容没有保存；它仍在剪贴板上。</translation>
    </message>
    <message numerus="yes">
        <source>Keeping the %n characters that you pasted as a note of their own.</source>
        <translation>
            <numerusform>正在把粘贴的 %n 个字符存为单独的一条笔记。</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} The note that was open before is not kept; its text is on the clipboard.</source>
        <translation>{trouble}之前打开的笔记没有保存；它的文字在剪贴板上。</translation>
    </message>
    <message>
        <source>Hidden from AI</source>
        <translation>对 AI 隐藏</translation>
    </message>
    <message>
        <source>The note could not be printed. It is kept; choose another printer and try again.</source>
        <translation>笔记无法打印。笔记仍在；请选择另一台打印机后再试。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>When the note was written</source>
        <translation>笔记的书写时间</translation>
    </message>
    <message>
        <source>Whether the note is saved</source>
        <translation>笔记是否已保存</translation>
    </message>
    <message>
        <source>Found by its words alone, never a source of an answer (Ctrl+Shift+A)</source>
        <translation>只按字词找到，从不作为回答的来源（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>删除此笔记</translation>
    </message>
    <message>
        <source>Delete this note (Ctrl+Shift+Backspace). It can be undone.</source>
        <translation>删除此笔记（Ctrl+Shift+退格）。可以撤消。</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>写于 {when}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>修改于 {when}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write anything. It is kept as you type.</source>
        <translation>随便写点什么。输入时自动保存。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>你想做什么？</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing that MemX can do now has these words.</source>
        <translation>MemX 现在能做的事里没有这些字词。</translation>
    </message>
    <message>
        <source>when indexing goes on</source>
        <translation>索引继续后</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>片刻之后</translation>
    </message>
    <message>
        <source>when MemX is open again</source>
        <translation>MemX 再次打开后</translation>
    </message>
    <message>
        <source>Open MemX</source>
        <translation>打开 MemX</translation>
    </message>
    <message>
        <source>With the answer of then. Asked again, your notes of now are read.</source>
        <translation>附有当时的回答。再问一次时，会读取你现在的笔记。</translation>
    </message>
    <message>
        <source>Find a question or an answer</source>
        <translation>查找问题或回答</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Ask the chosen question again</source>
        <translation>再次提出所选问题</translation>
    </message>
    <message>
        <source>No earlier question has these words.</source>
        <translation>以前的问题里没有这些字词。</translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>还没有提过问题。</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>You said right</source>
        <translation>你评为正确</translation>
    </message>
    <message>
        <source>You said wrong</source>
        <translation>你评为错误</translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>相关笔记</translation>
    </message>
    <message>
        <source>Notes that link here, then those nearest to it, with what they say.</source>
        <translation>先是链接到这里的笔记，然后是最接近的笔记及其内容。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the chosen note</source>
        <translation>打开所选笔记</translation>
    </message>
    <message>
        <source>No other note has to do with this one.</source>
        <translation>没有其他笔记与此相关。</translation>
    </message>
    <message>
        <source>Links to this note</source>
        <translation>链接到此笔记</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>几乎相同</translation>
    </message>
    <message>
        <source>{percent} % near</source>
        <translation>接近度 {percent}%</translation>
    </message>
    <message>
        <source>Searches your notes while you type. Enter asks when it is a question, and opens the best result when it is none. Ctrl+Enter asks and Shift+Enter opens, whatever it is.</source>
        <translation>输入时搜索你的笔记。如果是问题，按回车提问，否则打开最佳结果。无论如何，Ctrl+回车提问，Shift+回车打开。</translation>
    </message>
    <message>
        <source>Search, or ask a question</source>
        <translation>搜索，或提一个问题</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Ask your notes</source>
        <translation>向你的笔记提问</translation>
    </message>
    <message>
        <source>Ask your notes (Ctrl+Enter)</source>
        <translation>向你的笔记提问（Ctrl+回车）</translation>
    </message>
    <message>
        <source>What Enter does</source>
        <translation>回车的作用</translation>
    </message>
    <message>
        <source>Time of the results</source>
        <translation>结果的时间</translation>
    </message>
    <message>
        <source>Search notes of all times</source>
        <translation>搜索所有时间的笔记</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>前一个问题</translation>
    </message>
    <message>
        <source>Start a new subject (Ctrl+Shift+L)</source>
        <translation>开始新话题（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>{time}. Press to search notes of all times.</source>
        <translation>{time}。按下可搜索所有时间的笔记。</translation>
    </message>
    <message>
        <source>Follows “{question}”</source>
        <translation>接着“{question}”</translation>
    </message>
    <message>
        <source>It follows “{question}”. Press to start a new subject.</source>
        <translation>接着“{question}”。按下可开始新话题。</translation>
    </message>
    <message>
        <source>Type to search · end with a question to ask</source>
        <translation>输入即搜索 · 以问题结尾即可提问</translation>
    </message>
    <message>
        <source>Enter asks your notes · Shift+Enter opens the best result</source>
        <translation>回车向笔记提问 · Shift+回车打开最佳结果</translation>
    </message>
    <message>
        <source>Enter opens the best result · Ctrl+Enter asks</source>
        <translation>回车打开最佳结果 · Ctrl+回车提问</translation>
    </message>
    <message>
        <source>{time}. Nothing from then: these are of all times</source>
        <translation>{time}。那段时间没有：以下为所有时间</translation>
    </message>
    <message>
        <source>A note can be hidden from AI (Ctrl+Shift+A while it is open): it is found by its words alone and is never a source of an answer.</source>
        <translation>笔记可以对 AI 隐藏（打开时按 Ctrl+Shift+A）：它只能按字词找到，从不作为回答的来源。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有设置包含这些字词。</translation>
    </message>
    <message>
        <source>{notes}. {models}.</source>
        <translation>{notes}。{models}。</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are hidden now.</source>
        <translation>
            <numerusform>目前隐藏了 %n 条笔记。</numerusform>
        </translation>
    </message>
    <message>
        <source>No note is hidden now.</source>
        <translation>目前没有隐藏的笔记。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>theme light dark system night colours contrast</source>
        <comment>found by</comment>
        <translation>主题 浅色 深色 系统 夜间 颜色 对比度</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance: {choice}</source>
        <translation>外观：{choice}</translation>
    </message>
    <message>
        <source>language English German Spanish French Chinese translation</source>
        <comment>found by</comment>
        <translation>语言 中文 英语 德语 西班牙语 法语 翻译</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示它们</translation>
    </message>
    <message>
        <source>Show the notes hidden from AI</source>
        <translation>显示对 AI 隐藏的笔记</translation>
    </message>
    <message>
        <source>misspelt words dictionary languages underline check</source>
        <comment>found by</comment>
        <translation>错字 词典 语言 下划线 检查</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>label hashtag # suggest offer</source>
        <comment>found by</comment>
        <translation>标记 话题 # 建议 推荐</translation>
    </message>
    <message>
        <source>Suggest tags that the nearest notes have</source>
        <translation>建议最接近的笔记所带的标签</translation>
    </message>
    <message>
        <source>meaning pause paused failed retry embed models memory download language server</source>
        <comment>found by</comment>
        <translation>含义 暂停 失败 重试 嵌入 模型 内存 下载 语言 服务器</translation>
    </message>
    <message>
        <source>Indexing and models</source>
        <translation>索引与模型</translation>
    </message>
    <message>
        <source>Make new notes searchable by meaning as they come</source>
        <translation>新笔记到来时即可按含义搜索</translation>
    </message>
    <message>
        <source>How far it is, and what failed</source>
        <translation>进度，以及失败的部分</translation>
    </message>
    <message>
        <source>Show the sheet of indexing</source>
        <translation>显示索引面板</translation>
    </message>
    <message>
        <source>Show the sheet of models</source>
        <translation>显示模型面板</translation>
    </message>
    <message>
        <source>leaves computer network internet hidden hide ai folder where library</source>
        <comment>found by</comment>
        <translation>离开 电脑 网络 互联网 隐藏 ai 文件夹 位置 资料库</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Your notes: {folder}</source>
        <translation>你的笔记：{folder}</translation>
    </message>
    <message>
        <source>Where your notes are</source>
        <translation>笔记所在位置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>关闭：{title}</translation>
    </message>
    <message>
        <source>Where you are</source>
        <comment>group of actions</comment>
        <translation>光标所在处</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searchable by word, {done} of %n notes by meaning</source>
        <translation>
            <numerusform>可按字词搜索，%n 条中有 {done} 条可按含义搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>searchable by word and meaning</source>
        <translation>可按字词和含义搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n by word only</source>
        <translation>
            <numerusform>%n 条只按字词</numerusform>
        </translation>
    </message>
    <message>
        <source>No meaning search: {why}</source>
        <translation>无法按含义搜索：{why}</translation>
    </message>
    <message>
        <source>No answers: {why}</source>
        <translation>无法回答：{why}</translation>
    </message>
    <message>
        <source>Answers come from {server}</source>
        <translation>回答来自 {server}</translation>
    </message>
    <message>
        <source>Models are starting</source>
        <translation>模型正在启动</translation>
    </message>
    <message>
        <source>Models ready</source>
        <translation>模型就绪</translation>
    </message>
    <message>
        <source>Models ready: {why}</source>
        <translation>模型就绪：{why}</translation>
    </message>
    <message>
        <source>Models rest until needed</source>
        <translation>模型休息中，需要时启动</translation>
    </message>
    <message>
        <source>Notes and index</source>
        <translation>笔记与索引</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置（Ctrl+,）</translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation>所有快捷键（F1）</translation>
    </message>
    <message>
        <source>{notes}. Shows how far indexing is.</source>
        <translation>{notes}。显示索引进度。</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>浅色或深色跟随系统</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>{choice}. Click to change.</source>
        <translation>{choice}。单击可更改。</translation>
    </message>
    <message>
        <source>{models}. Shows the models.</source>
        <translation>{models}。显示模型。</translation>
    </message>
    <message>
        <source>Models: {models}</source>
        <translation>模型：{models}</translation>
    </message>
    <message>
        <source>Shows the models</source>
        <translation>显示模型</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>The answer is right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>Right: later answers are surer. Press again to take it back.</source>
        <translation>正确：以后的回答会更有把握。再按一次可收回。</translation>
    </message>
    <message>
        <source>The answer is wrong</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>Wrong: later answers are less sure. Press again to take it back.</source>
        <translation>错误：以后的回答会更谨慎。再按一次可收回。</translation>
    </message>
    <message>
        <source>Only notes {time} (from “{phrase}”)</source>
        <translation>只看{time}的笔记（来自“{phrase}”）</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}以来</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截至{day}</translation>
    </message>
    <message>
        <source>of any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>of {first} to {last}</source>
        <translation>{first}年至{last}年</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n days, in no search and no answer. Until then any of them can come back.</source>
        <translation>
            <numerusform>保留 %n 天，不出现在搜索和回答中。在此期间都可以恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>已删除的笔记</translation>
    </message>
    <message>
        <source>Empty trash now</source>
        <translation>立即清空回收站</translation>
    </message>
    <message>
        <source>Empty the trash now</source>
        <translation>立即清空回收站</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring the chosen note back</source>
        <translation>恢复所选笔记</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes for good, with all earlier texts? This cannot be undone.</source>
        <translation>
            <numerusform>彻底移除 %n 条笔记及其所有以前的文本？此操作无法撤消。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes</source>
        <translation>
            <numerusform>移除 %n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>the notes in the trash</comment>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are removed for good.</source>
        <translation>
            <numerusform>%n 条笔记已彻底移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty note</source>
        <translation>空笔记</translation>
    </message>
    <message>
        <source>goes at one of the next starts</source>
        <translation>将在之后某次启动时移除</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>还剩不到一天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>撤消删除</translation>
    </message>
    <message>
        <source>Bring the note back (Ctrl+Z)</source>
        <translation>恢复笔记（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Dismiss the offer to undo</source>
        <translation>忽略撤消提示</translation>
    </message>
    <message>
        <source>an empty note</source>
        <translation>空笔记</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>撤消更改</translation>
    </message>
    <message>
        <source>Take the change back (Ctrl+Z)</source>
        <translation>收回更改（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>已删除“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Deleted “{title}” and %n before</source>
        <translation>
            <numerusform>已删除“{title}”及之前 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and nobody counts what you do.</source>
        <translation>什么都不会离开这台电脑。搜索和回答都在这里完成；MemX 不建立任何对外连接，也没有人统计你做了什么。</translation>
    </message>
    <message>
        <source>Questions are answered by a server on this computer ({place}). Your notes stay on it, as long as that server keeps them on it.</source>
        <translation>问题由这台电脑上的服务器（{place}）回答。只要该服务器把笔记留在这里，它们就不会离开。</translation>
    </message>
    <message>
        <source>As you chose, each question and the passages found for it go to the model at {place}. Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent.</source>
        <translation>按照你的选择，每个问题及为其找到的段落会发送到 {place} 上的模型。其他内容都不会离开这台电脑：搜索在这里完成，对 AI 隐藏的笔记从不发送。</translation>
    </message>
    <message>
        <source>Looked for the sentence itself, without a model</source>
        <translation>查找原句，不用模型</translation>
    </message>
    <message>
        <source>Kept what others say of themselves apart from the one you asked about</source>
        <translation>把别人说自己的话与所问的人分开</translation>
    </message>
    <message>
        <source>Read the question closely with each near passage</source>
        <translation>把问题与每个相近段落一起细读</translation>
    </message>
    <message>
        <source>Took the words that this close reading liked best</source>
        <translation>采用了细读中最合适的文字</translation>
    </message>
    <message>
        <source>Was sure enough of it before asking the model</source>
        <translation>在询问模型之前已足够确信</translation>
    </message>
    <message>
        <source>Read the nearest passages and answered once</source>
        <translation>读取最接近的段落并回答一次</translation>
    </message>
    <message>
        <source>Drew more answers and counted what they say</source>
        <translation>抽取更多回答并统计它们的说法</translation>
    </message>
    <message>
        <source>Went on from the votes that were cast before</source>
        <translation>从先前的投票继续</translation>
    </message>
    <message>
        <source>Counted over every note that matches</source>
        <translation>对所有符合的笔记计数</translation>
    </message>
    <message>
        <source>Asked each near passage alone and put the answers together</source>
        <translation>逐个询问相近段落并合并回答</translation>
    </message>
    <message>
        <source>A newer note says otherwise, so it leads</source>
        <translation>一条较新的笔记说法不同，因此以它为先</translation>
    </message>
    <message>
        <source>How the votes fell</source>
        <translation>投票结果</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>A vote weighs as much as its answer is likely to be right.</source>
        <translation>一票的分量等于其回答正确的可能性。</translation>
    </message>
    <message>
        <source>How sure it was, step by step</source>
        <translation>每一步的把握</translation>
    </message>
    <message>
        <source>Sureness after each step</source>
        <translation>每一步之后的把握</translation>
    </message>
    <message>
        <source>What was read and written</source>
        <translation>读取与写出的内容</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>The answer, looked at closely</source>
        <translation>细看回答</translation>
    </message>
    <message>
        <source>Not in the notes</source>
        <translation>不在笔记里</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>其他 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>First pass</source>
        <translation>第一遍</translation>
    </message>
    <message>
        <source>In the end</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>tokens</comment>
        <translation>读取</translation>
    </message>
    <message>
        <source>Read before and remembered</source>
        <translation>先前读过并记住</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>tokens</comment>
        <translation>写出</translation>
    </message>
    <message>
        <source>Thought and hidden</source>
        <translation>思考并隐藏</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>tokens</comment>
        <translation>核对</translation>
    </message>
    <message numerus="yes">
        <source>Found %n passages in your notes</source>
        <translation>
            <numerusform>在你的笔记中找到 %n 个段落</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>停止原因：{reason}</translation>
    </message>
    <message>
        <source>Answered by {model}</source>
        <translation>由 {model} 回答</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n 票</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows does not let it be changed</source>
        <translation>Windows 不允许更改</translation>
    </message>
    <message>
        <source>Starting with the computer could not be changed ({why}). It stays as it was.</source>
        <translation>无法更改随电脑启动（{why}）。保持原样。</translation>
    </message>
    <message>
        <source>{key} alone could no longer type. Add Ctrl, Alt or the system key.</source>
        <translation>只用 {key} 就无法再用它打字。请加上 Ctrl、Alt 或系统键。</translation>
    </message>
    <message>
        <source>Off. “memx capture” opens the small window too; your desktop can give it a key.</source>
        <translation>已关闭。“memx capture”也会打开小窗口；可以在桌面环境中为它指定按键。</translation>
    </message>
    <message>
        <source>{key} opens the small window, wherever you are, while MemX runs.</source>
        <translation>MemX 运行时，无论在哪里按 {key} 都会打开小窗口。</translation>
    </message>
    <message>
        <source>{key} is taken by another program. Choose another key, or give “memx capture” a key of your desktop.</source>
        <translation>{key} 已被另一个程序占用。请选择其他按键，或在桌面环境中为“memx capture”指定按键。</translation>
    </message>
    <message>
        <source>This keyboard has no {key}. Choose another key.</source>
        <translation>此键盘没有 {key}。请选择其他按键。</translation>
    </message>
    <message>
        <source>This desktop lends no keys to programs. In its own settings, give the command “memx capture” a key.</source>
        <translation>此桌面环境不向程序提供按键。请在其设置中为命令“memx capture”指定按键。</translation>
    </message>
    <message>
        <source>keyboard key hotkey global capture small window everywhere</source>
        <comment>found by</comment>
        <translation>键盘 按键 热键 全局 随手记 小窗口 任何地方</translation>
    </message>
    <message>
        <source>Show the sheet of shortcuts</source>
        <translation>显示快捷键一览</translation>
    </message>
    <message>
        <source>notifications messages ready answer download files privacy lock screen</source>
        <comment>found by</comment>
        <translation>通知 消息 完成 回答 下载 文件 隐私 锁屏</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>autostart login boot computer tray background hidden close quit</source>
        <comment>found by</comment>
        <translation>自启动 登录 开机 电脑 托盘 后台 关闭 退出</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>启动与退出</translation>
    </message>
    <message>
        <source>A key opens the small window, wherever you are</source>
        <translation>无论在哪里都可用按键打开小窗口</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the keys that should open the small window</source>
        <translation>按下用来打开小窗口的按键</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>Whether the key works</source>
        <translation>按键是否有效</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>按键：</translation>
    </message>
    <message>
        <source>Tell me when something is ready while I am elsewhere</source>
        <translation>我在别处时，有事完成就通知我</translation>
    </message>
    <message>
        <source>An answer that took some time, a model that was fetched, many files that were added. No word of a note, a question or an answer is in it.</source>
        <translation>花了一些时间的回答、下载好的模型、添加完的许多文件。通知里不含笔记、问题或回答的任何文字。</translation>
    </message>
    <message>
        <source>Start MemX with the computer, into the tray</source>
        <translation>随电脑启动 MemX 并进入托盘</translation>
    </message>
    <message>
        <source>Start MemX with the computer</source>
        <translation>随电脑启动 MemX</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口时留在托盘</translation>
    </message>
    <message>
        <source>Your desktop is asked for {key}.</source>
        <translation>正在向桌面环境请求 {key}。</translation>
    </message>
    <message>
        <source>Your desktop opens the small window: {key}.</source>
        <translation>桌面环境会打开小窗口：{key}。</translation>
    </message>
    <message>
        <source>Your desktop has no key for the small window yet. Choose one in the desktop&apos;s settings.</source>
        <translation>桌面环境还没有打开小窗口的按键。请在桌面设置中选择一个。</translation>
    </message>
    <message>
        <source>Your desktop gave MemX no key. In its own settings, give the command “memx capture” a key.</source>
        <translation>桌面环境没有给 MemX 按键。请在其设置中为命令“memx capture”指定按键。</translation>
    </message>
    <message>
        <source>Your desktop has taken the key back. Switch the key off and on to ask for it again.</source>
        <translation>桌面环境收回了按键。请关闭再打开此按键以重新请求。</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>你的回答已完成</translation>
    </message>
    <message>
        <source>Open MemX to read it.</source>
        <translation>打开 MemX 阅读。</translation>
    </message>
    <message>
        <source>The model is here</source>
        <translation>模型已下载</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>模型无法下载</translation>
    </message>
    <message>
        <source>Open MemX to go on.</source>
        <translation>打开 MemX 继续。</translation>
    </message>
    <message>
        <source>Open MemX to see why.</source>
        <translation>打开 MemX 查看原因。</translation>
    </message>
    <message>
        <source>Your files have been added</source>
        <translation>你的文件已添加</translation>
    </message>
    <message>
        <source>Open MemX to see what came in.</source>
        <translation>打开 MemX 查看添加的内容。</translation>
    </message>
    <message>
        <source>This note can only be read, so no picture was added.</source>
        <translation>此笔记只能读取，因此没有添加图片。</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>图片.png</translation>
    </message>
    <message>
        <source>Another note was opened meanwhile, so {file} was not added.</source>
        <translation>在此期间打开了另一条笔记，因此没有添加 {file}。</translation>
    </message>
    <message>
        <source>The note could not be kept, and so {file} was not added.</source>
        <translation>笔记无法保存，因此没有添加 {file}。</translation>
    </message>
    <message>
        <source>{why} The picture was not added.</source>
        <translation>{why}图片没有添加。</translation>
    </message>
    <message>
        <source>The file is not there any more. Restore it from a backup.</source>
        <translation>文件已不在。请从备份恢复。</translation>
    </message>
    <message>
        <source>This is not a picture that MemX can show.</source>
        <translation>这不是 MemX 能显示的图片。</translation>
    </message>
    <message>
        <source>Too large to be shown here: {width} × {height} pixels.</source>
        <translation>太大，无法在此显示：{width} × {height} 像素。</translation>
    </message>
    <message>
        <source>The picture is damaged, or not whole.</source>
        <translation>图片已损坏或不完整。</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MiB.</source>
        <translation>{file} 大于 {size} MiB。</translation>
    </message>
    <message>
        <source>{file} could not be read: {why}.</source>
        <translation>无法读取 {file}：{why}。</translation>
    </message>
    <message>
        <source>{file} is not a picture that MemX can show.</source>
        <translation>{file} 不是 MemX 能显示的图片。</translation>
    </message>
    <message>
        <source>The picture of the clipboard could not be read.</source>
        <translation>无法读取剪贴板上的图片。</translation>
    </message>
    <message>
        <source>{picture}. Click opens it.</source>
        <translation>{picture}。单击可打开。</translation>
    </message>
    <message>
        <source>Pictures: {names}</source>
        <translation>图片：{names}</translation>
    </message>
    <message>
        <source>No file of this name is kept with the note.</source>
        <translation>笔记中没有保存此名称的文件。</translation>
    </message>
    <message>
        <source>No program of this desktop opens {file}.</source>
        <translation>此桌面没有程序可以打开 {file}。</translation>
    </message>
    <message>
        <source>A program that speaks OpenAI&apos;s interface can answer: llama-server, vLLM, Ollama, or one elsewhere.</source>
        <translation>支持 OpenAI 接口的程序都可以回答：llama-server、vLLM、Ollama，或别处的服务。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Not needed where the server has one</source>
        <translation>服务器只有一个时不必填写</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Not needed on most computers of your own</source>
        <translation>自己的电脑大多不需要</translation>
    </message>
    <message>
        <source>Allow an unencrypted way (http://) beyond your own network</source>
        <translation>允许在自己的网络之外使用未加密的连接（http://）</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>密钥保存在这台电脑的密钥环中，不在别处。</translation>
    </message>
    <message>
        <source>What leaves this computer with it</source>
        <translation>使用它时哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Test the connection; nothing of a note is sent</source>
        <translation>测试连接；不发送任何笔记内容</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>使用此服务器</translation>
    </message>
    <message>
        <source>Answer with this server from now on</source>
        <translation>从现在起用此服务器回答</translation>
    </message>
    <message>
        <source>The one in the keyring</source>
        <translation>密钥环中的密钥</translation>
    </message>
    <message>
        <source>Nothing leaves this computer now.</source>
        <translation>目前没有内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Asking {address}. That can take a while.</source>
        <translation>正在询问 {address}。可能需要一会儿。</translation>
    </message>
    <message>
        <source>May your questions and passages of your notes be sent there?</source>
        <translation>可以把你的问题和笔记段落发送到那里吗？</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>发送到那里</translation>
    </message>
    <message>
        <source>It works, and is not used yet. {found}</source>
        <translation>可以使用，但尚未启用。{found}</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why}没有任何更改。</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>正在查找建议</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>添加到词典</translation>
    </message>
    <message>
        <source>Underline misspelt words</source>
        <translation>给拼写错误的词加下划线</translation>
    </message>
    <message>
        <source>Looking for dictionaries</source>
        <translation>正在查找词典</translation>
    </message>
    <message>
        <source>No dictionary is installed. MemX uses the Hunspell dictionaries of the system and downloads none. On Debian and Ubuntu, the package hunspell-en-us holds one for English.</source>
        <translation>没有安装词典。MemX 使用系统的 Hunspell 词典，不会自行下载。在 Debian 和 Ubuntu 上，软件包 hunspell-en-us 含有英语词典。</translation>
    </message>
    <message>
        <source>A word is right where one of these dictionaries of the system has it.</source>
        <translation>系统的这些词典中任何一个收录了某个词，它就是正确的。</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>拼写：{language}</translation>
    </message>
    <message>
        <source>Press Models in the settings to choose another one, or the one that comes with MemX.</source>
        <translation>在设置中按“模型”可选择其他模型，或 MemX 自带的模型。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the sheet Models.</source>
        <translation>请关闭其他程序，或在“模型”面板中选择较小的模型。</translation>
    </message>
    <message>
        <source>The sheet Models downloads it again, once it was removed there.</source>
        <translation>在“模型”面板中移除后，可在那里重新下载。</translation>
    </message>
    <message>
        <source>The sheet Models downloads it ({size}).</source>
        <translation>可在“模型”面板中下载（{size}）。</translation>
    </message>
    <message>
        <source>The sheet Models names what there is, and takes a file of your own.</source>
        <translation>“模型”面板列出现有模型，也接受你自己的文件。</translation>
    </message>
    <message>
        <source>The sheet Models names what there is.</source>
        <translation>“模型”面板列出现有模型。</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address, or allow the unencrypted way if it is safe for other reasons.</source>
        <translation>请使用服务器的 https:// 地址；如果未加密的连接因其他原因是安全的，也可允许它。</translation>
    </message>
    <message>
        <source>Write the key into its own field.</source>
        <translation>请把密钥填入它自己的栏位。</translation>
    </message>
    <message>
        <source>{what}, or press “Search with the bundled model” in the sheet Models.</source>
        <translation>{what}，或在“模型”面板中按“用自带的模型搜索”。</translation>
    </message>
    <message>
        <source>Write into the field Model which one of {host} is to answer. It has: {names}.</source>
        <translation>请在“模型”栏填写由 {host} 的哪个模型回答。现有：{names}。</translation>
    </message>
    <message>
        <source>“Use a server” in the sheet Models says which it has: leave the field Model empty and test it.</source>
        <translation>“模型”面板中的“使用服务器”会列出它有哪些模型：把“模型”栏留空并测试。</translation>
    </message>
    <message>
        <source>Give it again with “Use a server” in the sheet Models.</source>
        <translation>请在“模型”面板的“使用服务器”中重新填写。</translation>
    </message>
    <message>
        <source>Write its name into the field Model to choose it.</source>
        <translation>在“模型”栏填写它的名称即可选用。</translation>
    </message>
    <message>
        <source>What has come is kept; try again, and it goes on from there.</source>
        <translation>已下载的部分会保留；再试一次，就会从那里继续。</translation>
    </message>
    <message>
        <source>{percent} % has come and is kept; try again, and it goes on from there.</source>
        <translation>已下载 {percent}%，会保留；再试一次，就会从那里继续。</translation>
    </message>
    <message>
        <source>not in the notes</source>
        <translation>笔记里没有</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Last question at {level}, thought about longer: {answer}</source>
        <translation>上次用“{level}”档提问，想得更久：{answer}</translation>
    </message>
    <message>
        <source>Last question at {level}: {seconds} s, {answer}</source>
        <translation>上次用“{level}”档提问：{seconds} 秒，{answer}</translation>
    </message>
    <message numerus="yes">
        <source>Last question at {level}: {seconds} s, %n samples, {answer}</source>
        <translation>
            <numerusform>上次用“{level}”档提问：{seconds} 秒，%n 个样本，{answer}</numerusform>
        </translation>
    </message>
    <message>
        <source>{carriers} of the {near} nearest notes have it</source>
        <translation>最接近的 {near} 条笔记中有 {carriers} 条带有它</translation>
    </message>
    <message>
        <source>all {near} nearest notes have it</source>
        <translation>最接近的 {near} 条笔记都带有它</translation>
    </message>
    <message>
        <source>both nearest notes have it</source>
        <translation>最接近的两条笔记都带有它</translation>
    </message>
    <message>
        <source>its word is here, and {reason}</source>
        <translation>这里有这个词，而且{reason}</translation>
    </message>
    <message>
        <source>Do not suggest this tag for this note</source>
        <translation>不为此笔记建议这个标签</translation>
    </message>
    <message>
        <source>Add the tag #{tag}: {reason}</source>
        <translation>添加标签 #{tag}：{reason}</translation>
    </message>
    <message>
        <source>Add #{tag} to the note: {reason} (Ctrl+G)</source>
        <translation>将 #{tag} 添加到笔记：{reason}（Ctrl+G）</translation>
    </message>
    <message>
        <source>Do not suggest #{tag} for this note</source>
        <translation>不为此笔记建议 #{tag}</translation>
    </message>
    <message>
        <source>{tag} — {reason}</source>
        <translation>{tag} — {reason}</translation>
    </message>
    <message>
        <source>Tag #{tag} added</source>
        <translation>已添加标签 #{tag}</translation>
    </message>
    <message>
        <source>What you wrote before the notes were open is kept: it is first in the list.</source>
        <translation>笔记打开之前您写下的内容已保存：排在列表第一位。</translation>
    </message>
    <message>
        <source>What you wrote cannot be kept; it is on the clipboard.</source>
        <translation>您写下的内容无法保存；它在剪贴板中。</translation>
    </message>
    <message>
        <source>What you wrote is kept, and becomes a note when they can be opened.</source>
        <translation>您写下的内容已保存，笔记能打开后会成为一条笔记。</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>完全匹配</translation>
    </message>
    <message>
        <source>near in meaning</source>
        <translation>意思相近</translation>
    </message>
    <message>
        <source>loosely related</source>
        <translation>略有关联</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
</context>
</TS>
