package cn.zhian.device.register.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import jakarta.ejb.Stateless;

/** Explains codes to whoever is signed in (DV-2). */
@Stateless
public class Codes {
    /** Takes a code apart; see {@link DeviceCodes}. */
    @Requires(Permission.SIGNED_IN)
    public CodeReading explain(String code) {
        return DeviceCodes.read(code);
    }
}
