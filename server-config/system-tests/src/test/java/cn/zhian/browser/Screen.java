package cn.zhian.browser;

/** A screen in CSS pixels. */
record Screen(String name, int width, int height) {
    /** A clerk's desk. */
    static final Screen DESK = new Screen("desk", 1440, 900);

    /** A telephone. */
    static final Screen PHONE = new Screen("phone", 390, 844);
}
