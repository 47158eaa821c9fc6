/** The register of all devices: kinds, places, codes and files (DV-1, DV-2). */
package cn.zhian.device.register.boundary;
