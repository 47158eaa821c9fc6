package cn.zhian.platform.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/**
 * A community of the caller's domain in a field that finds by typing: its id. One of another domain is as if there were
 * none.
 */
@Dependent
@FacesConverter(value = "community", managed = true)
public class CommunityConverter implements Converter<CommunityRef> {
    @Inject
    CommunityDirectory directory;

    @Inject
    Me me;

    @Override
    public CommunityRef getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null
                || !value.matches("\\d{1,18}")
                || !me.caller().domain().holds(Long.parseLong(value))) {
            return null;
        }
        return directory.find(Long.parseLong(value)).orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, CommunityRef value) {
        return value == null ? "" : Long.toString(value.id());
    }
}
