package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderResult;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The result of an order, as it is filled in. */
public final class ResultForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private final ArrayList<Answer> answers = new ArrayList<>();

    /** An answer to one thing that is asked. */
    public static final class Answer implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String asked;
        private String answer;

        Answer(String asked) {
            this.asked = asked;
        }

        public String getAsked() {
            return asked;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }

    /** An empty form for what is asked. */
    ResultForm(List<String> asked) {
        asked.forEach(one -> answers.add(new Answer(one)));
    }

    /** What the boundary takes. */
    OrderResult result() {
        return new OrderResult(
                text,
                answers.stream()
                        .map(one -> new OrderAnswer(one.asked, one.answer))
                        .toList());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Answer> getAnswers() {
        return answers;
    }
}
