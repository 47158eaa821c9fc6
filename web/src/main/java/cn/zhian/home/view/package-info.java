/** The home page's facts, gathered from the boundaries of the features as the caller may see them. */
package cn.zhian.home.view;
