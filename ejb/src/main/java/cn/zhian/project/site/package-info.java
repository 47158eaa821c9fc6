/** What only a look on site can prove: check lists filled line by line, with photos and places (WF-8). */
package cn.zhian.project.site;
