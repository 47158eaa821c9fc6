package cn.zhian.resident.view;

import cn.zhian.resident.boundary.ResidentView;
import java.io.Serializable;

/** What a form shows, masked, of the personal fields that stay as they are while they are empty. */
public record ShownPerson(String name, String documentNumber, String phone) implements Serializable {
    /** Of nobody yet. */
    static final ShownPerson NOBODY = new ShownPerson("", "", "");

    static ShownPerson of(ResidentView view) {
        return new ShownPerson(view.name(), view.documentNumber(), view.phone().orElse(""));
    }
}
