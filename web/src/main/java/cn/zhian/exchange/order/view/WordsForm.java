package cn.zhian.exchange.order.view;

import java.io.Serializable;

/** What is said with an act. */
public final class WordsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String words;
    private Long user;
    private String duty;

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Long getUser() {
        return user;
    }

    public void setUser(Long user) {
        this.user = user;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }
}
