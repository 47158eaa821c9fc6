package cn.zhian.platform.view;

import cn.zhian.identity.boundary.Permission;

/**
 * A place in the navigation.
 *
 * @param key of its text, {@code nav.<key>} in the bundle {@code platform}
 * @param path of the page
 * @param icon name in PrimeIcons
 * @param permission needed to see it
 */
public record NavigationEntry(String key, String path, String icon, Permission permission) {}
