/** Coverage of a region by its programme, subsidies and re-inspections (WF-6, WF-7). */
package cn.zhian.programme;
